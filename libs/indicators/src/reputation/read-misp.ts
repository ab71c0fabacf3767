import type { ListRow, ListRows } from './list-rows.js';

const TYPES = ['cidr', 'hostname', 'string'];

/**
 * A warning list of MISP. Source: its schema, `type` and `list`; a `hostname` stands for itself and what is below it. The types
 * `substring` and `regex` are refused: they are no keys, and a pattern of somebody else can stall whoever tries it.
 */
export function readMisp(json: Readonly<Record<string, unknown>>): ListRows {
  const { type, list } = json;
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    const message = `found ${JSON.stringify(type)?.slice(0, 60)}, allowed: ${TYPES.join(', ')}`;
    return { rows: [], faults: [{ where: '/type', message }] };
  }
  const values = list as readonly unknown[];
  const faults = values.flatMap((value, at) =>
    typeof value === 'string'
      ? []
      : [{ where: `/list/${at}`, message: `found ${typeof value}, allowed: a text` }],
  );
  const rows = values.flatMap((value, at): ListRow[] =>
    typeof value === 'string'
      ? [{ text: value, where: `/list/${at}`, below: type === 'hostname', lax: type !== 'cidr' }]
      : [],
  );
  return { rows, faults };
}
