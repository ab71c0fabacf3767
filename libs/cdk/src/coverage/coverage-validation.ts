import * as core from 'aws-cdk-lib';
import type {
  IPolicyValidationContextBeta1,
  IPolicyValidationPluginBeta1,
  PolicyValidationPluginReportBeta1,
} from 'aws-cdk-lib';
import { FindingsFrom } from '../choices/findings-from.js';
import { MinimumSeverity } from '../choices/minimum-severity.js';
import { packageVersion } from '../processor-bundle.js';
import { checkAcknowledged } from './acknowledged-part.js';
import { assemblyStacks } from './assembly-stacks.js';
import type { CoverageValidationProps } from './coverage-validation-props.js';
import { judgeApp } from './judge-app.js';
import { checkReadQueues, readQueueIds } from './read-queue-ids.js';
import { stagedPolicies } from './staged-policies.js';

/**
 * Fails the synthesis of an app whose rules would keep a finding of Security Hub from every person: a plugin for the
 * validation that the CDK runs over synthesized templates. For every hole the report tells what becomes of the finding,
 * which part is to blame, and what mends it. What cannot be decided is a warning and fails nothing.
 *
 * The stacks of one account and Region are judged together; those that leave either open, with the others of their stage.
 * Where neither an event rule for Security Hub nor a processor is, nothing is said. A processor in shadow mode is judged as
 * if it were live. Not looked into: nested stacks, and policies that the legacy synthesizer packs (give them in
 * `policies`).
 *
 * With an aws-cdk-lib that has no `Validations`: `new App({ policyValidationBeta1: [new CoverageValidation()] })`; there a
 * warning goes to stderr, since the report of such a release leaves it out.
 *
 * Source: AWS CDK Developer Guide, "Policy validation at synthesis time"; aws-cdk-lib, IPolicyValidationPlugin.
 *
 * @example
 * Validations.of(app).addPlugins(
 *   new CoverageValidation({ acknowledge: [{ part: 'Lab accounts', reason: 'Nobody is paged for the lab: SEC-12' }] }),
 * );
 */
export class CoverageValidation implements IPolicyValidationPluginBeta1 {
  /** Stands in the report, and before the ids of rules: `Tocsin::opened`. */
  public readonly name = 'Tocsin';

  /** The version of this package. */
  public readonly version?: string;

  /** What a violation may be called: five kinds of findings that must not be missed, and what the proof has to say. */
  public readonly ruleIds?: string[];

  private readonly props: CoverageValidationProps;

  /**
   * Throws where an acknowledgement has no part or no reason, or where a queue cannot be told apart at synthesis.
   *
   * @param props what the app is held to
   */
  constructor(props: CoverageValidationProps = {}) {
    checkAcknowledged(props.acknowledge ?? []);
    checkReadQueues(props.readQueues ?? []);
    this.props = props;
    this.version = packageVersion();
    this.ruleIds = [
      'opened',
      'raised',
      'reopened',
      'escalated',
      'closed',
      'more',
      'undecided',
      'acknowledgement',
    ];
  }

  /**
   * Called by the CDK once the templates are written.
   *
   * @param context the templates
   */
  public validate(context: IPolicyValidationContextBeta1): PolicyValidationPluginReportBeta1 {
    const {
      acknowledge = [],
      findingsFrom = FindingsFrom.EVERYWHERE,
      minimumSeverity,
      now = new Date(),
      policies = [],
      readQueues = [],
    } = this.props;
    const stacks = assemblyStacks(context.templatePaths);
    const { violations, answers } = judgeApp(stacks, {
      acknowledged: acknowledge,
      findingsFrom,
      minimumSeverity: minimumSeverity ?? MinimumSeverity.HIGH,
      now: now.toISOString(),
      policies: new Map([
        ...stagedPolicies(context.templatePaths),
        ...policies.map(({ policySha256, policyText }) => [policySha256, policyText] as const),
      ]),
      tellers: readQueueIds(readQueues, stacks),
    });
    const success = violations.every(({ severity }) => severity !== 'error');
    if (success && !('Validations' in core)) {
      for (const { ruleName, description } of violations)
        console.error(`[${this.name}] ${ruleName}: ${description}`);
    }
    return {
      pluginVersion: packageVersion(),
      success,
      violations: [...violations],
      ...(Object.keys(answers).length === 0 ? {} : { metadata: { ...answers } }),
    };
  }
}
