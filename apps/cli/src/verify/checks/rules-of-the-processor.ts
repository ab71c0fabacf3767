import type { DeployedProcessor, DeployedRule, FoundDeployment } from '../found.js';

/** Whether an ARN, with or without its qualifier, is that of the processor. */
export function isProcessor(
  functionArn: string,
  { functionName }: Pick<DeployedProcessor, 'functionName'>,
): boolean {
  return functionArn.split(':')[6] === functionName;
}

/**
 * The rules of which something comes to the processor: a rule of the archive takes everything, and tells nobody. One without a
 * target has lost it, and is among them. Where it is not known which queues are read, every queue counts.
 */
export function rulesOfTheProcessor(
  rules: readonly DeployedRule[],
  { eventSources, processor }: Pick<FoundDeployment, 'eventSources' | 'processor'>,
): readonly DeployedRule[] {
  const isIntake = (arn: string): boolean =>
    eventSources.ok
      ? eventSources.value.some((one) => one.sourceArn === arn && isProcessor(one.functionArn, processor))
      : arn.split(':')[2] === 'sqs';
  return rules.filter(({ targets }) => targets.length === 0 || targets.some(({ arn }) => isIntake(arn)));
}
