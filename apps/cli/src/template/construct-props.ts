import type { SecurityHubArchive, SecurityHubIncidentResponseProps } from '@tocsin/cdk';
import type { Stack } from 'aws-cdk-lib';
import { UsageError } from '../commands/usage-error.js';
import type { Cdk } from './load-cdk.js';
import type { TemplateQuestion } from './template-question.js';

/**
 * The construct's properties, and what stands beside it in its stack. What is allowed, the construct itself says.
 *
 * @throws UsageError for a word that is not one of the construct's; Error of the library for a value that it refuses.
 */
export function constructProps(
  question: TemplateQuestion,
  { core, tocsin }: Cdk,
  stack: Stack,
): SecurityHubIncidentResponseProps {
  const { automationRules, escalateByFunction, findingsPerMonth, key, quietFor, timeZone, policy } = question;
  const ownKey = key === undefined ? undefined : core.aws_kms.Key.fromKeyArn(stack, 'Key', keyArn(key));
  return {
    ...choices(question, tocsin),
    emailAddresses: [...question.emailAddresses],
    opsEmailAddresses: [...question.opsEmailAddresses],
    // What is not asked for is left out: of the new Security Hub there are no automation rules, not even none.
    ...(automationRules.length > 0 && {
      automationRules: automationRules.map((rule) =>
        oneOf(tocsin.AutomationRulePreset, rule, '--automation-rule'),
      ),
    }),
    ...(escalateByFunction && { escalateActionResource: tocsin.EscalateActionResource.CUSTOM_RESOURCE }),
    ...(ownKey && { key: ownKey }),
    ...(question.archive && { archive: archive(question.archive, { core, tocsin }, stack, ownKey) }),
    ...(quietFor !== undefined && { quietFor: of('--quiet-for', () => core.Duration.hours(quietFor)) }),
    ...(findingsPerMonth !== undefined && { findingsPerMonth }),
    ...(timeZone !== undefined && { timeZone }),
    ...(policy !== undefined && { policy: policyDocument(policy, tocsin) }),
  };
}

/** The words of the construct's enums. */
function choices(
  { mode, mark, minimumSeverity, findingsFrom, source }: TemplateQuestion,
  tocsin: Cdk['tocsin'],
): SecurityHubIncidentResponseProps {
  return {
    ...(mode !== undefined && { mode: oneOf(tocsin.ResponseMode, mode, '--mode') }),
    ...(mark !== undefined && { mark: oneOf(tocsin.FindingMark, mark, '--mark') }),
    ...(minimumSeverity !== undefined && {
      minimumSeverity: oneOf(tocsin.MinimumSeverity, minimumSeverity.toUpperCase(), '--minimum-severity'),
    }),
    ...(findingsFrom !== undefined && {
      findingsFrom: oneOf(tocsin.FindingsFrom, findingsFrom, '--findings-from'),
    }),
    ...(source !== undefined && { source: oneOf(tocsin.FindingSource, source, '--source') }),
  };
}

/** The bucket is under the key that everything else is under. */
function archive(
  { retention }: NonNullable<TemplateQuestion['archive']>,
  { core, tocsin }: Cdk,
  stack: Stack,
  key: ReturnType<Cdk['core']['aws_kms']['Key']['fromKeyArn']> | undefined,
): SecurityHubArchive {
  return new tocsin.SecurityHubArchive(stack, 'Archive', {
    ...(key && { key }),
    ...(retention !== undefined && {
      retention: of('--archive-retention', () => core.Duration.days(retention)),
    }),
  });
}

/**
 * The construct takes any ARN, but a policy that names an alias as its resource does not let anybody use the key.
 *
 * Source: AWS KMS Developer Guide, "Specifying KMS keys in IAM policy statements".
 */
function keyArn(given: string): string {
  if (/^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/.test(given)) return given;
  throw new UsageError(
    `--key must be the ARN of a KMS key, not of an alias, such as arn:aws:kms:eu-west-1:111122223333:key/1234, found ${JSON.stringify(given)}`,
  );
}

/** What the library refuses, with the option that it is of. */
function of<T>(option: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(`${option}: ${error.message}`, { cause: error });
  }
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
