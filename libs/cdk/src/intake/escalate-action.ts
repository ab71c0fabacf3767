import { CfnResource, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { EscalateActionResource } from '../choices/escalate-action-resource.js';
import { actionTargetByFunction } from './action-target-by-function.js';

export interface EscalateActionProps {
  readonly actionId: string;
  readonly actionName: string;
  readonly resource: EscalateActionResource;
}

/**
 * The custom action that a person presses in the console of Security Hub.
 *
 * A raw resource: `AWS::SecurityHub::ActionTarget` is younger than the oldest aws-cdk-lib that we support.
 */
export function createEscalateAction(scope: Construct, props: EscalateActionProps): CfnResource {
  const { actionId, actionName, resource } = props;
  // Source: Security Hub API reference, CreateActionTarget: an Id of at most 20 letters and digits, a Name of at most 20.
  if (!Token.isUnresolved(actionId) && !/^[A-Za-z0-9]{1,20}$/.test(actionId)) {
    throw new Error(`escalateActionId must be 1 to 20 letters and digits, found ${JSON.stringify(actionId)}`);
  }
  if (!Token.isUnresolved(actionName) && (actionName.trim() === '' || actionName.length > 20)) {
    throw new Error(`escalateActionName must be 1 to 20 characters, found ${JSON.stringify(actionName)}`);
  }
  const properties = {
    Id: actionId,
    Name: actionName,
    Description: 'Tells the security operations center about the selected findings at once.',
  };
  if (resource === EscalateActionResource.CUSTOM_RESOURCE) {
    return actionTargetByFunction(scope, 'EscalateActionByFunction', properties);
  }
  return new CfnResource(scope, 'EscalateAction', { type: 'AWS::SecurityHub::ActionTarget', properties });
}

/** The ARN by which the event of the action is matched. */
export function escalateActionArn(action: CfnResource): string {
  return action.getAtt('ActionTargetArn').toString();
}
