import { ListEventSourceMappingsCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { DeployedEventSource } from '../found.js';
import { asked } from '../../aws/aws-call.js';

/**
 * Reads event source mappings by id, from the list of all: which qualifiers a list for one function covers is not documented.
 * It ends where all are found.
 *
 * Source: AWS Lambda API reference, ListEventSourceMappings: 100 a page.
 */
export async function readEventSources(
  client: LambdaClient,
  ids: readonly string[],
): Promise<readonly DeployedEventSource[]> {
  const found: DeployedEventSource[] = [];
  let marker: string | undefined;
  while (found.length < ids.length) {
    const page = await asked('ListEventSourceMappings', () =>
      client.send(new ListEventSourceMappingsCommand(marker === undefined ? {} : { Marker: marker })),
    );
    for (const mapping of page.EventSourceMappings ?? []) {
      const { UUID: id = '', EventSourceArn = '', FunctionArn = '', State = 'unknown' } = mapping;
      const { FunctionResponseTypes: responseTypes } = mapping;
      if (!ids.includes(id)) continue;
      found.push({
        ...{ id, sourceArn: EventSourceArn, functionArn: FunctionArn, state: State },
        ...(responseTypes && { responseTypes }),
      });
    }
    marker = page.NextMarker;
    if (!marker) break;
  }
  return found;
}
