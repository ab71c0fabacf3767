import {
  BatchImportFindingsCommand,
  BatchUpdateFindingsCommand,
  GetFindingsCommand,
  type AwsSecurityFinding,
} from '@aws-sdk/client-securityhub';
import type { DeployedStack } from '../found.js';
import { CallRefused } from '../../aws/call-refused.js';
import type { VerifyPorts } from '../ports.js';
import { asked } from '../../aws/aws-call.js';
import type { AwsClients } from '../../aws/aws-clients.js';
import { queuePorts } from './queue-ports.js';

/** What the verification does, in the account of the clients. */
export function livePorts(clients: AwsClients, stack: DeployedStack): VerifyPorts {
  const { securityHub } = clients;
  return {
    ...queuePorts(clients, stack),
    importFinding: async (finding) => {
      const { FailedFindings: [failed] = [] } = await asked('BatchImportFindings', () =>
        securityHub.send(
          new BatchImportFindingsCommand({ Findings: [finding as unknown as AwsSecurityFinding] }),
        ),
      );
      if (failed !== undefined)
        throw new CallRefused(
          'BatchImportFindings',
          failed.ErrorCode ?? 'unknown',
          failed.ErrorMessage ?? '',
        );
    },
    finding: async ({ id, productArn }) => {
      const equals = (value: string) => [{ Value: value, Comparison: 'EQUALS' as const }];
      const { Findings: [held] = [] } = await asked('GetFindings', () =>
        securityHub.send(
          new GetFindingsCommand({ Filters: { Id: equals(id), ProductArn: equals(productArn) } }),
        ),
      );
      return held && { ...held };
    },
    setResolved: async ({ id, productArn }) => {
      const { UnprocessedFindings: [left] = [] } = await asked('BatchUpdateFindings', () =>
        securityHub.send(
          new BatchUpdateFindingsCommand({
            FindingIdentifiers: [{ Id: id, ProductArn: productArn }],
            Workflow: { Status: 'RESOLVED' },
          }),
        ),
      );
      if (left !== undefined)
        throw new CallRefused('BatchUpdateFindings', left.ErrorCode ?? 'unknown', left.ErrorMessage ?? '');
    },
  };
}
