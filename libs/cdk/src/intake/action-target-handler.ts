/**
 * What the function of the custom resource runs: plain JavaScript, inline, below the 4 KB that Lambda allows, with the AWS SDK that
 * the runtime brings. It always answers CloudFormation, or the stack would wait for an hour.
 *
 * Source: CloudFormation User Guide, "Custom resource reference"; Security Hub API reference, CreateActionTarget: an Id cannot be
 * changed, and one that exists is refused with ResourceConflictException.
 */
export const ACTION_TARGET_HANDLER = `
const hub = require('@aws-sdk/client-securityhub');
exports.handler = async (event) => {
  let id = event.PhysicalResourceId || 'none';
  let status = 'SUCCESS';
  let reason = '';
  try {
    const client = new hub.SecurityHubClient({});
    const { Id, Name, Description } = event.ResourceProperties;
    const renamed = event.RequestType === 'Update' && event.OldResourceProperties.Id === Id;
    if (event.RequestType === 'Delete') {
      if (id !== 'none') {
        await client.send(new hub.DeleteActionTargetCommand({ ActionTargetArn: id })).catch((error) => {
          if (error.name !== 'ResourceNotFoundException' && error.name !== 'InvalidAccessException') throw error;
        });
      }
    } else if (renamed) {
      await client.send(new hub.UpdateActionTargetCommand({ ActionTargetArn: id, Name, Description }));
    } else {
      const made = await client.send(new hub.CreateActionTargetCommand({ Id, Name, Description }));
      id = made.ActionTargetArn;
    }
  } catch (error) {
    status = 'FAILED';
    reason = String(error.name) + ': ' + String(error.message);
  }
  const answer = {
    Status: status,
    Reason: reason.slice(0, 500),
    PhysicalResourceId: id,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    Data: { ActionTargetArn: id },
  };
  const sent = await fetch(event.ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });
  if (!sent.ok) throw new Error('CloudFormation did not take the answer: HTTP ' + sent.status);
};
`;
