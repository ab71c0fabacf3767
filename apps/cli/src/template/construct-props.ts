import type { SecurityHubIncidentResponseProps } from '@tocsin/cdk';
import { UsageError } from '../commands/usage-error.js';
import type { Cdk } from './load-cdk.js';
import type { TemplateQuestion } from './template-question.js';

/**
 * The construct's properties. What is allowed, the construct itself says.
 *
 * @throws UsageError for a word that is not one of the construct's.
 */
export function constructProps(
  question: TemplateQuestion,
  { tocsin }: Pick<Cdk, 'tocsin'>,
): SecurityHubIncidentResponseProps {
  const { mode, mark, minimumSeverity, timeZone, policy } = question;
  return {
    emailAddresses: [...question.emailAddresses],
    opsEmailAddresses: [...question.opsEmailAddresses],
    automationRules: question.automationRules.map((rule) =>
      oneOf(tocsin.AutomationRulePreset, rule, '--automation-rule'),
    ),
    ...(mode !== undefined && { mode: oneOf(tocsin.ResponseMode, mode, '--mode') }),
    ...(mark !== undefined && { mark: oneOf(tocsin.FindingMark, mark, '--mark') }),
    ...(minimumSeverity !== undefined && {
      minimumSeverity: oneOf(tocsin.MinimumSeverity, minimumSeverity.toUpperCase(), '--minimum-severity'),
    }),
    ...(timeZone !== undefined && { timeZone }),
    ...(policy !== undefined && { policy: policyDocument(policy, tocsin) }),
  };
}

/** A file travels with its own bytes. */
function policyDocument(policy: NonNullable<TemplateQuestion['policy']>, tocsin: Cdk['tocsin']) {
  return policy.path === undefined
    ? tocsin.TriagePolicyDocument.fromObject(policy.policy)
    : tocsin.TriagePolicyDocument.fromFile(policy.path);
}

function oneOf<Value extends string>(
  values: Readonly<Record<string, Value>>,
  given: string,
  option: string,
): Value {
  const found = Object.values(values).find((value) => value === given);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option} must be one of ${Object.values(values).join(', ')}, found ${JSON.stringify(given)}`,
  );
}
