import { isObject, listAt, type JsonObject } from '../json.js';
import { amended, split, type PartialAnswer } from './partial-reply.js';

/**
 * Some items of a DynamoDB batch are left, for the caller to ask for again.
 *
 * @param keys the member of a table's request that has the items; undefined where the request is their list
 * @param unprocessed the member of the answer that has what is left
 * @param empty the answer where nothing was done
 */
export function partialTables(
  keys: string | undefined,
  unprocessed: string,
  empty: JsonObject,
): PartialAnswer {
  return (input, fails, effect) => {
    const tables = Object.entries(isObject(input.RequestItems) ? input.RequestItems : {});
    const itemsOf = (request: unknown) =>
      (keys === undefined
        ? Array.isArray(request)
          ? request
          : []
        : (listAt(request, keys) ?? [])) as unknown[];
    const withItems = (request: unknown, items: readonly unknown[]) =>
      keys === undefined ? items : { ...(isObject(request) ? request : {}), [keys]: items };
    const all = tables.flatMap(([table, request]) => itemsOf(request).map((item) => ({ table, item })));
    const { left, failed } = split(all, fails) as Record<'left' | 'failed', readonly (typeof all)[number][]>;
    const requestOf = (some: typeof left) =>
      Object.fromEntries(
        tables.flatMap(([table, request]) => {
          const items = some.filter((each) => each.table === table).map(({ item }) => item);
          return items.length > 0 ? [[table, withItems(request, items)]] : [];
        }),
      );
    return amended(
      left,
      () => effect({ ...input, RequestItems: requestOf(left) }),
      empty,
      (body) => ({
        ...body,
        [unprocessed]: requestOf(failed),
      }),
    );
  };
}
