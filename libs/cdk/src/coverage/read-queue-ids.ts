import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { AssemblyStack } from './assembly-stacks.js';

/** Queues as merged deployments name them: an ARN, or the template and the logical id. */
export function readQueueIds(
  queues: readonly sqs.IQueue[],
  stacks: readonly AssemblyStack[],
): readonly string[] {
  return queues.flatMap((queue) => {
    const resource = queue.node.defaultChild;
    if (resource === undefined || !CfnResource.isCfnResource(resource)) return [queue.queueArn];
    const { templateFile } = Stack.of(queue);
    const logicalId = String(Stack.of(queue).resolve(resource.logicalId));
    return stacks
      .filter(({ templatePath }) => templatePath.endsWith(templateFile))
      .map(({ name }) => `${name}/${logicalId}`);
  });
}

/** Of a queue that is not made in the app only the ARN says which it is. */
export function checkReadQueues(queues: readonly sqs.IQueue[]): readonly sqs.IQueue[] {
  for (const queue of queues) {
    if (queue.node.defaultChild === undefined && Token.isUnresolved(queue.queueArn)) {
      throw new Error(
        `readQueues must hold queues of the app, or queues whose ARN is known at synthesis, found ${queue.node.path}: ` +
          'import it by an ARN without tokens',
      );
    }
  }
  return queues;
}
