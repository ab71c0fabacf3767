/** A title is shown on one line: more of it is not looked at. */
const LONGEST = 1_000;

/** The title of a finding in any format, as it stands there. */
export function titleOf(raw: Readonly<Record<string, unknown>>): { readonly title?: string } {
  const info = raw['finding_info'];
  const inner =
    typeof info === 'object' && info !== null ? (info as { readonly title?: unknown }).title : undefined;
  const title = [raw['Title'], raw['title'], inner].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  return title === undefined ? {} : { title: (title as string).slice(0, LONGEST) };
}
