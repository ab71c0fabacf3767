/** Signs that no step of the wiki renderer reads: what is not special, an entity, a hyphen within a word. */
const SIGN = String.raw`(?:[^\\{}[\]*+^~?!|#&<>@()_\n-]|&#\d{1,4};|(?<=[A-Za-z0-9])[-_](?=[A-Za-z0-9]))`;
const LINK = String.raw`\[${SIGN}+\|https:\/\/[^\s[\]|{}\\^!]+\]`;
const CODE = String.raw`\{\{${SIGN}+\}\}`;

/** Every form that a line of ours has. */
const LINES: readonly RegExp[] = [
  String.raw`\{panel(?::borderColor=#[0-9A-F]{6})?\}`,
  String.raw`h3\. ${SIGN}+`,
  String.raw`\*${SIGN}+\*(?: ${SIGN}+)?`,
  String.raw`\* (?:\*${SIGN}+\* )?${SIGN}+(?: ${CODE})?`,
  String.raw`\|\|${SIGN}+\|(?:${SIGN}+|${LINK}|${CODE})\|`,
  LINK,
  String.raw`(?!(?:h\d|bq)\. )${SIGN}*`,
].map((line) => new RegExp(`^${line}$`, 'u'));

/**
 * What Jira Data Center would read as markup and we did not mean, as problems. Source: Jira text formatting notation; the
 * order of steps in atlassian-renderer.
 */
export function problemsOfWikiText(text: string): readonly string[] {
  const parts = text.split(/^\{noformat\}$/m);
  const problems: string[] = [];
  if (parts.length !== 1 && parts.length !== 3) problems.push(`${parts.length - 1} lines of {noformat}`);
  const [before = '', quoted = '', after = ''] = parts;
  if (/\{\s*noformat/i.test(quoted)) problems.push('a description that ends its block');
  if (/\w:\/\/|\[[~@][^\\,\]]/.test(quoted)) problems.push('a link or a mention in the description');
  const lines = `${before}\n${after}`.split('\n');
  if (lines.filter((line) => line.startsWith('{panel')).length % 2 !== 0)
    problems.push('a panel without an end');
  for (const line of lines) {
    if (!LINES.some((form) => form.test(line))) problems.push(`markup in ${JSON.stringify(line)}`);
    if (/(?<=\w)(?<!\|https):\/\/|\b(?:file|mailto):/i.test(line)) problems.push(`a raw link in ${line}`);
  }
  return problems;
}
