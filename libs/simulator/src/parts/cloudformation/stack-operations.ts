import type { Resource, Stack } from '../../assembly/template.js';
import { AwsError } from '../../errors.js';
import { pageOf } from '../../http/pages.js';
import type { QueryOperation } from '../../http/query-front.js';
import { elements, members, type Element } from '../../http/query-protocol.js';
import { textAt, type JsonObject } from '../../json.js';

/** Source: AWS CloudFormation API reference, DescribeStackResources: the first 100; ListStackResources: pages. */
const pageLength = 100;

/**
 * DescribeStacks, DescribeStackResources and ListStackResources of the one stack that runs. All of it was created when the
 * engine started.
 *
 * Source: AWS CloudFormation API reference, the page of each operation.
 */
export function stackOperations(stack: Stack, startedAt: string): Record<string, QueryOperation> {
  const { name, id, resources, outputs } = stack;
  const checkName = (input: Readonly<JsonObject>, isNeeded = true) => {
    const given = textAt(input, 'StackName');
    if (given === name || given === id || (given === undefined && !isNeeded)) return;
    throw new AwsError('ValidationError', `Stack with id ${given ?? ''} does not exist`);
  };
  const status = { ResourceStatus: 'CREATE_COMPLETE' };
  const named = ({ logicalId, physicalId, type }: Resource) => ({
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
  });
  return {
    DescribeStacks(input) {
      checkName(input, false);
      const shown: readonly Element[] = [
        ...elements({
          StackId: id,
          StackName: name,
          CreationTime: startedAt,
          StackStatus: 'CREATE_COMPLETE',
        }),
        members(
          'Outputs',
          Object.entries(outputs).map(([key, value]) => elements({ OutputKey: key, OutputValue: value })),
        ),
      ];
      return [members('Stacks', [shown])];
    },
    DescribeStackResources(input) {
      const physicalId = textAt(input, 'PhysicalResourceId');
      checkName(input, physicalId === undefined);
      const logicalId = textAt(input, 'LogicalResourceId');
      const found = resources.filter(
        (each) =>
          (logicalId === undefined || each.logicalId === logicalId) &&
          (physicalId === undefined || each.physicalId === physicalId),
      );
      if (found.length === 0 && (logicalId ?? physicalId) !== undefined)
        throw new AwsError('ValidationError', `Resource ${logicalId ?? physicalId} does not exist`);
      const shown = found
        .slice(0, pageLength)
        .map((each) =>
          elements({ StackId: id, StackName: name, ...named(each), Timestamp: startedAt, ...status }),
        );
      return [members('StackResources', shown)];
    },
    ListStackResources(input) {
      checkName(input);
      const { items, nextToken } = pageOf(resources, pageLength, input.NextToken, 'ValidationError');
      const shown = items.map((each) =>
        elements({ ...named(each), LastUpdatedTimestamp: startedAt, ...status }),
      );
      return [members('StackResourceSummaries', shown), ...elements({ NextToken: nextToken })];
    },
  };
}
