const SHOWN = 80;
const LISTED = 8;

/** A value for a message: bounded, on one line, never throwing. Lists show their first entries; objects only that they are. */
export function showValue(value: unknown): string {
  if (!Array.isArray(value)) return showOne(value);
  const listed = value.slice(0, LISTED).map(showOne).join(', ');
  return value.length > LISTED ? `[${listed}, and ${value.length - LISTED} more]` : `[${listed}]`;
}

function showOne(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
