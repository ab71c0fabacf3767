/** An operation of a REST API: where it is, and how it is called. */
export interface Route<Operation> {
  /** `GET /2015-03-31/functions/{FunctionName}/configuration`. */
  readonly at: string;
  readonly operation: Operation;
}

export interface Routed<Operation> {
  readonly operation: Operation;
  /** Members from the path and the query; one that is there several times is a list. */
  readonly input: Readonly<Record<string, string | readonly string[]>>;
}

/** Finds the operation of a request by its method and path. */
export function route<Operation>(
  routes: readonly Route<Operation>[],
  method: string,
  url: string,
): Routed<Operation> | undefined {
  const [path = '', query = ''] = url.split('?', 2);
  for (const { at, operation } of routes) {
    const found = matchPath(at, `${method} ${path}`);
    if (found) return { operation, input: { ...readQuery(query), ...found } };
  }
  return undefined;
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const [wanted, found] = [template.split('/'), path.split('/')];
  if (wanted.length !== found.length) return undefined;
  const input: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = found[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) input[name] = decode(value);
    else if (part !== value) return undefined;
  }
  return input;
}

function readQuery(query: string): Record<string, string | readonly string[]> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values] as const;
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
