import type { Gate } from '../../calls/gate.js';
import { AwsError } from '../../errors.js';
import { jsonBody } from '../../http/json-body.js';
import { route } from '../../http/rest-routes.js';
import { startServer, type HttpServer } from '../../http/server.js';
import { listAt, type JsonObject } from '../../json.js';
import { hubOperations, type HubOptions } from './hub-operations.js';
import type { NewSecurityHub } from '../new-security-hub/new-security-hub.js';
import type { SecurityHub } from './security-hub.js';

interface Operation {
  readonly name: string;
  readonly run: (input: Readonly<JsonObject>) => unknown;
  /** The member whose elements are the size of a call. */
  readonly sizedBy?: string;
}

/** The Security Hub endpoint of the engine. Source: Security Hub API reference: the request syntax of each operation. */
export function startSecurityHubFront(
  gate: Gate,
  { hub, newHub }: { readonly hub: SecurityHub; readonly newHub: NewSecurityHub },
  options: HubOptions,
): Promise<HttpServer> {
  const { describeHub, describeSecurityHubV2, describeActionTargets, ...rules } = hubOperations(options);
  const at = (path: string, name: string, run: Operation['run'], sizedBy?: string) => ({
    at: path,
    operation: { name, run, sizedBy },
  });
  const routes = [
    at('POST /findings/import', 'BatchImportFindings', (input) => hub.import(input.Findings), 'Findings'),
    at(
      'PATCH /findings/batchupdate',
      'BatchUpdateFindings',
      (input) => hub.update(input),
      'FindingIdentifiers',
    ),
    at(
      'PATCH /findingsv2/batchupdatev2',
      'BatchUpdateFindingsV2',
      (input) => newHub.update(input),
      'MetadataUids',
    ),
    at('POST /findings', 'GetFindings', (input) => hub.get(input)),
    at('POST /findingsv2', 'GetFindingsV2', (input) => newHub.get(input)),
    at('GET /accounts', 'DescribeHub', describeHub),
    at('GET /hubv2', 'DescribeSecurityHubV2', describeSecurityHubV2),
    at('POST /actionTargets/get', 'DescribeActionTargets', describeActionTargets),
    at('GET /automationrules/list', 'ListAutomationRules', rules.listAutomationRules),
    at('POST /automationrules/get', 'BatchGetAutomationRules', rules.batchGetAutomationRules),
  ];
  return startServer(async (request) => {
    const found = route<Operation>(routes, request.method, request.url);
    const asked = `${request.method} ${request.url}`;
    const input = { ...found?.input, ...jsonBody(request.body) };
    const { name = asked, run, sizedBy } = found?.operation ?? {};
    const size = sizedBy === undefined ? 1 : (listAt(input, sizedBy)?.length ?? 0);
    return gate.run(request, { service: 'securityhub', operation: name, size, input }, (given) => {
      if (!run) throw new AwsError('InvalidInputException', `${asked} is not answered by the local engine.`);
      const body = JSON.stringify(run(given));
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    });
  });
}
