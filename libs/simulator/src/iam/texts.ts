/** A value of a policy that may be one text or a list of them. Numbers and booleans count as their text. */
export function textsOf(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((each) =>
    typeof each === 'object' ? JSON.stringify(each) : String(each),
  );
}
