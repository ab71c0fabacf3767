/** `*` stands for any characters, `?` for one. Source: IAM user guide, "IAM JSON policy elements: Action". */
export function matchesText(pattern: string, text: string, { ignoreCase = false } = {}): boolean {
  return toExpression(pattern, '[^]*', '[^]', ignoreCase).test(text);
}

/**
 * A pattern of the Resource element. A wildcard stays within its segment of the ARN; a `*` that ends a segment may reach
 * beyond the colon.
 *
 * Source: IAM user guide, "IAM JSON policy elements: Resource", "Using wildcards in resource ARNs".
 */
export function matchesResource(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const source = pattern.split(':').map((segment) => {
    const spans = segment.endsWith('*');
    const inside = toSource(spans ? segment.slice(0, -1) : segment, '[^:]*', '[^:]');
    return spans ? `${inside}[^]*` : inside;
  });
  return new RegExp(`^${source.join(':')}$`).test(arn);
}

/**
 * A pattern of ArnEquals and ArnLike, which do the same: each of the six parts of the ARN is compared by itself.
 *
 * Source: IAM user guide, "Amazon Resource Name (ARN) condition operators".
 */
export function matchesArn(pattern: string, arn: string): boolean {
  const [wanted, found] = [parts(pattern), parts(arn)];
  return (
    wanted.length === 6 &&
    found.length === 6 &&
    wanted.every((part, index) => matchesText(part, found[index] ?? ''))
  );
}

function parts(arn: string): readonly string[] {
  const [first = [], rest] = [arn.split(':', 5), arn.split(':').slice(5)];
  return rest.length === 0 ? first : [...first, rest.join(':')];
}

function toExpression(pattern: string, many: string, one: string, ignoreCase: boolean): RegExp {
  return new RegExp(`^${toSource(pattern, many, one)}$`, ignoreCase ? 'i' : '');
}

function toSource(pattern: string, many: string, one: string): string {
  return pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, many)
    .replace(/\?/g, one);
}
