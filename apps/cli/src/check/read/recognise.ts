/** What a document is, or why it is nothing that can be checked. */
export type Recognised =
  { readonly kind: 'template' | 'terraform plan' } | { readonly kind: 'unknown'; readonly reason: string };

const ALLOWED =
  'allowed: a CloudFormation template (an object with Resources; JSON or YAML), a plan of "terraform show -json" ' +
  '(planned_values; of a state: values), a folder cdk.out, a folder with a live export';
const MOST_NAMES = 5;
const MOST_NAME = 40;

/** Recognises a document by its members. */
export function recognise(value: unknown): Recognised {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'unknown', reason: `found ${shapeOf(value)}; ${ALLOWED}` };
  const has = (name: string): boolean => Object.hasOwn(value, name);
  if (has('Resources')) return { kind: 'template' };
  if (has('planned_values') || (has('values') && has('format_version'))) return { kind: 'terraform plan' };
  if (has('terraform_version') || has('format_version'))
    return {
      kind: 'unknown',
      reason: `found a file of Terraform without planned_values or values: write it with "terraform show -json"; ${ALLOWED}`,
    };
  if (has('artifacts') && has('version'))
    return { kind: 'unknown', reason: `found the manifest of a cloud assembly: name its folder; ${ALLOWED}` };
  return { kind: 'unknown', reason: `found ${shapeOf(value)}; ${ALLOWED}` };
}

function shapeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const names = Object.keys(value);
  if (names.length === 0) return 'an object without members';
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name.slice(0, MOST_NAME)));
  return `an object with ${shown.join(', ')}${names.length > MOST_NAMES ? ' …' : ''}`;
}
