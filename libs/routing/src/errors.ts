import { showValue } from './show-value.js';

/**
 * An event pattern that EventBridge would refuse. `path` names the place in the pattern as EventBridge names fields,
 * such as `detail.findings.Severity.Label[0]`; it is empty for the pattern as a whole.
 */
export class EventPatternError extends Error {
  override readonly name = 'EventPatternError';
  constructor(
    readonly path: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`event pattern${placed(path)}: ${reason}`, options);
  }
}

/** A subscription filter policy that SNS would refuse. `path` names the place in the policy, such as `severity[1]`. */
export class FilterPolicyError extends Error {
  override readonly name = 'FilterPolicyError';
  constructor(
    readonly path: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`filter policy${placed(path)}: ${reason}`, options);
  }
}

/**
 * An automation rule that Security Hub would refuse. `rule` is its RuleName, or its position (`rule 2`) where it has
 * none; `field` names the property, such as `Criteria.Workflow`.
 */
export class AutomationRuleError extends Error {
  override readonly name = 'AutomationRuleError';
  constructor(
    readonly rule: string,
    readonly field: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`automation rule ${showValue(rule)}${placed(field)}: ${reason}`, options);
  }
}

/**
 * An input that is no template, plan or export at all, or is beyond what is read. `source` is the name that the caller
 * gave it. A single part that cannot be read is no error: it stands in `unread` of the Deployment.
 */
export class DeploymentReadError extends Error {
  override readonly name = 'DeploymentReadError';
  constructor(
    readonly source: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`deployment ${showValue(source)}: ${reason}`, options);
  }
}

const SHOWN = 200;

/** A place for a message: names of fields come from outside and have no bound. */
function placed(path: string): string {
  if (path === '') return '';
  return `, ${path.length > SHOWN ? `${path.slice(0, SHOWN)}…` : path}`;
}
