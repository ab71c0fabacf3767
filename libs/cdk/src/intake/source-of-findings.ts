import type { CfnResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AutomationRulePreset } from '../choices/automation-rule-preset.js';
import { EscalateActionResource } from '../choices/escalate-action-resource.js';
import type { FindingMark } from '../choices/finding-mark.js';
import { FindingSource } from '../choices/finding-source.js';
import type { SecurityHubEnablement } from '../hub/security-hub-enablement.js';
import { createAutomationRules } from './automation-rules.js';
import { createEscalateAction, escalateActionArn } from './escalate-action.js';
import { createIncidentRules, type IncidentRules, type IncidentRulesProps } from './incident-rules.js';

export interface SourceOfFindingsProps extends Omit<IncidentRulesProps, 'actionArn'> {
  readonly automationRules?: readonly AutomationRulePreset[];
  readonly escalateActionId?: string;
  readonly escalateActionName?: string;
  readonly escalateActionResource?: EscalateActionResource;
  readonly hub?: SecurityHubEnablement;
  readonly mark: FindingMark;
}

/** What stands between Security Hub and the intakes. */
export interface SourceOfFindings {
  readonly automationRules: CfnResource[];
  /** Absent for the new Security Hub, which has none, as is its ARN. */
  readonly escalateAction?: CfnResource;
  readonly escalateActionArn?: string;
  readonly rules: IncidentRules;
}

export function createSourceOfFindings(scope: Construct, props: SourceOfFindingsProps): SourceOfFindings {
  if (props.source === FindingSource.NEW_SECURITY_HUB) {
    refuseWhatIsOfCspm(props);
    return { automationRules: [], rules: createIncidentRules(scope, props) };
  }
  const escalateAction = createEscalateAction(scope, {
    actionId: props.escalateActionId ?? 'EscalateToSOC',
    actionName: props.escalateActionName ?? 'Escalate to SOC',
    resource: props.escalateActionResource ?? EscalateActionResource.CLOUDFORMATION,
  });
  const actionArn = escalateActionArn(escalateAction);
  const rules = createIncidentRules(scope, { ...props, actionArn });
  const automationRules = createAutomationRules(scope, {
    presets: props.automationRules ?? [],
    mark: props.mark,
  });
  if (props.hub !== undefined) {
    for (const part of [escalateAction, ...automationRules]) part.node.addDependency(props.hub.hub);
  }
  return { automationRules, escalateAction, escalateActionArn: actionArn, rules };
}

function refuseWhatIsOfCspm(props: SourceOfFindingsProps): void {
  const idle = (
    ['automationRules', 'escalateActionId', 'escalateActionName', 'escalateActionResource'] as const
  ).filter((name) => props[name] !== undefined);
  if (idle.length > 0) {
    throw new Error(
      `${idle.join(', ')} must be left out where source is NEW_SECURITY_HUB: automation rules and custom actions are of Security Hub CSPM`,
    );
  }
  if (props.hub !== undefined && props.hub.newHub === undefined) {
    throw new Error(
      `hub must enable the new Security Hub where source is NEW_SECURITY_HUB, found ${props.hub.node.path} without newSecurityHub`,
    );
  }
}
