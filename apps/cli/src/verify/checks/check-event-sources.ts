import { plural } from '../../report/text/page.js';
import type { DeployedEventSource, FoundDeployment } from '../found.js';
import type { Check } from '../verify-report.js';
import { notRead } from './not-read.js';
import { isProcessor } from './rules-of-the-processor.js';

const PARTIAL = 'ReportBatchItemFailures';
/** States in which Lambda polls. Source: AWS Lambda API reference, EventSourceMappingConfiguration, State. */
const POLLING = ['Enabled', 'Enabling', 'Updating', 'Creating'];

/**
 * What lets the queues invoke the processor: enabled, through the alias, and with a batch of which each message fails by itself.
 * Else one bad message brings back all that came with it.
 */
export function checkEventSources(found: FoundDeployment): Check {
  const { eventSources, expectedEventSources, processor } = found;
  if (!eventSources.ok) return notRead('event-sources', eventSources);
  const ours = eventSources.value.filter(({ functionArn }) => isProcessor(functionArn, processor));
  const missing = expectedEventSources.filter((id) => !eventSources.value.some((one) => one.id === id));
  const wrong = [
    ...missing.map((id) => `it does not exist: ${id}`),
    ...(ours.length === 0 ? [`no queue invokes ${processor.functionName}`] : []),
    ...ours.flatMap((one) => faultsOf(one, found).map((fault) => `${nameOf(one.sourceArn)} ${fault}`)),
  ];
  if (wrong.length > 0)
    return {
      id: 'event-sources',
      outcome: 'failed',
      detail: wrong.join('; '),
      advice: 'Deploy the stack again, or enable the event source mapping.',
    };
  const queues = ours.map(({ sourceArn }) => nameOf(sourceArn)).join(', ');
  const detail = `${plural(ours.length, 'queue')} through the alias: ${queues}`;
  return { id: 'event-sources', outcome: 'ok', detail };
}

function faultsOf(
  { functionArn, state, responseTypes }: DeployedEventSource,
  { processor }: FoundDeployment,
): readonly string[] {
  return [
    ...(POLLING.includes(state) ? [] : [`is ${state}`]),
    ...(functionArn === processor.aliasArn ? [] : [`invokes ${functionArn}, not the alias`]),
    ...(responseTypes?.includes(PARTIAL) === true ? [] : [`is without ${PARTIAL}`]),
  ];
}

/** Of a queue, out of its ARN. */
function nameOf(sourceArn: string): string {
  return sourceArn.split(':').at(-1) ?? sourceArn;
}
