import { ListRulesCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  BatchUpdateFindingsCommand,
  GetFindingsCommand,
  type SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import { asked } from '../../aws/aws-call.js';
import type { AwsClients } from '../../aws/aws-clients.js';
import { patternOf } from '../../verify/edge/read-rules.js';
import type { DeployedRule } from '../../verify/found.js';
import type { Asff } from '../../verify/test-finding.js';
import { createPace } from '../pace.js';
import { WITHDRAWN } from '../undo.js';
import type { UnmarkPorts } from '../unmark.js';

/** Security Hub answers three a second, for all tools of the account. Source: user guide, "Quotas for Security Hub". */
const READS_A_SECOND = 2;

/** Findings and rules of the account of the clients. */
export function unmarkPorts({ securityHub, eventBridge }: AwsClients, signal: AbortSignal): UnmarkPorts {
  return {
    markedFindings: () => markedFindings(securityHub, signal),
    rules: () => enabledRules(eventBridge),
    update: async ({ workflow, note, fields, findings }) => {
      const { UnprocessedFindings = [] } = await asked('BatchUpdateFindings', () =>
        securityHub.send(
          new BatchUpdateFindingsCommand({
            FindingIdentifiers: findings.map(({ id, productArn }) => ({ Id: id, ProductArn: productArn })),
            UserDefinedFields: fields,
            ...(workflow && { Workflow: { Status: 'NEW' } }),
            ...(note && { Note: { Text: WITHDRAWN, UpdatedBy: NOTE_AUTHOR } }),
          }),
        ),
      );
      return UnprocessedFindings.map(({ FindingIdentifier, ErrorCode = 'unknown' }) => ({
        id: FindingIdentifier?.Id ?? '',
        productArn: FindingIdentifier?.ProductArn ?? '',
        code: ErrorCode,
      }));
    },
  };
}

async function* markedFindings(
  client: SecurityHubClient,
  signal: AbortSignal,
): AsyncGenerator<readonly Asff[]> {
  const pace = createPace(READS_A_SECOND, signal);
  let token: string | undefined;
  do {
    await pace();
    const page = await asked('GetFindings', () =>
      client.send(
        new GetFindingsCommand({
          Filters: {
            UserDefinedFields: [{ Key: MARKER.field, Value: MARKER.value, Comparison: 'EQUALS' }],
          },
          MaxResults: 100,
          ...(token && { NextToken: token }),
        }),
      ),
    );
    yield (page.Findings ?? []).map((finding) => ({ ...finding }));
    token = page.NextToken;
  } while (token);
}

async function enabledRules(
  client: EventBridgeClient,
): Promise<readonly Pick<DeployedRule, 'name' | 'enabled' | 'pattern'>[]> {
  const rules: Pick<DeployedRule, 'name' | 'enabled' | 'pattern'>[] = [];
  let token: string | undefined;
  do {
    const page = await asked('ListRules', () =>
      client.send(new ListRulesCommand({ ...(token && { NextToken: token }) })),
    );
    for (const { Name = '', State, EventPattern } of page.Rules ?? []) {
      const pattern = patternOf(EventPattern);
      rules.push({ name: Name, enabled: State !== 'DISABLED', ...(pattern && { pattern }) });
    }
    token = page.NextToken;
  } while (token);
  return rules;
}
