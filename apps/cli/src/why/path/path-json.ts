import type { PathAnswer } from './explain-paths.js';

/** What is said of the way of one finding, as data. Texts of the finding are as they came. */
export function pathJson(answer: PathAnswer): object {
  const { source, within } = answer.kind === 'explained' ? answer.given : answer;
  const place = { ...source, ...(within === undefined ? {} : { within }) };
  if (answer.kind !== 'explained') return { outcome: answer.kind, ...place, reason: answer.reason };
  const { number, given, path } = answer;
  const { id, productArn, accountId, region, severity, title } = given.finding;
  return {
    outcome: 'explained',
    number,
    ...place,
    finding: { id, productArn, accountId, region, severity: severity.label ?? 'UNKNOWN', title },
    ...path,
  };
}
