import { SEVERITY_LABELS } from '@tocsin/findings';
import { proveCoverage } from '@tocsin/routing';
import { checkReport } from '../check/build-report.js';
import type { CheckReport } from '../check/check-report.js';
import { deploymentOf } from '../check/read/deployment-of.js';
import { readWhat } from '../check/read/read-what.js';
import { tellerIds } from '../check/teller-ids.js';
import type { TemplateQuestion } from './template-question.js';

/** Whoever raises the minimum above these asks for less on purpose. */
const SEVERE = ['HIGH', 'CRITICAL'] as const;

/**
 * Looks for a serious finding that this stack would tell nobody of: what `tocsin check` does with its cloud assembly.
 *
 * @param assembly - folder of the cloud assembly.
 */
export async function prove(
  assembly: string,
  question: TemplateQuestion,
  { ticketQueue, now }: { readonly ticketQueue: string; readonly now: string },
): Promise<CheckReport> {
  const { minimumSeverity = 'HIGH', policy, acknowledged } = question;
  const what = await readWhat({ path: assembly, shownAs: 'the stack' }, { parameters: {}, policies: {} });
  const deployment = deploymentOf([what]);
  const lowest = SEVERITY_LABELS.findIndex((label) => label === minimumSeverity.toUpperCase());
  const result = proveCoverage({
    deployment,
    now,
    requirement: { severities: SEVERE.filter((label) => SEVERITY_LABELS.indexOf(label) >= lowest) },
    acknowledged,
    ...(question.ticketSystem && { tellers: tellerIds(deployment, [ticketQueue]) }),
  });
  const given = policy?.text === undefined ? [] : [{ shownAs: policy.name, text: policy.text }];
  return checkReport(result, {
    now,
    whats: [what],
    deployment,
    policies: [...given, ...what.policies],
    parameters: [],
  });
}
