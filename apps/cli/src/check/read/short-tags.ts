/** Short tags of YAML templates that stand for `Fn::` and their name. Source: CloudFormation template reference. */
const FUNCTIONS: readonly string[] = [
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];
const PLAIN: readonly string[] = ['Condition', 'Ref'];

/** What `!Tag content` stands for in JSON, or why it stands for nothing. */
export function intrinsicOf(
  tag: string,
  content: unknown,
): { readonly value: unknown } | { readonly problem: string } {
  const name = tag.slice(1);
  if (PLAIN.includes(name)) return { value: { [name]: content } };
  if (!FUNCTIONS.includes(name)) {
    const allowed = [...PLAIN, ...FUNCTIONS].map((one) => `!${one}`).join(', ');
    return { problem: `found the tag ${tag}, allowed: ${allowed}` };
  }
  return { value: { [`Fn::${name}`]: name === 'GetAtt' ? attributeOf(content) : content } };
}

/** `Queue.Arn` is the resource and its attribute; an attribute may have dots itself (`Stack.Outputs.Url`). */
function attributeOf(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  const dot = content.indexOf('.');
  return dot === -1 ? content : [content.slice(0, dot), content.slice(dot + 1)];
}
