import { Duration } from 'aws-cdk-lib';
import { checkGatherFor, checkStormThreshold, checkStormWindow } from '../checked-props.js';
import { FindingBacklog } from '../choices/finding-backlog.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import type { ProcessorProps } from './processor.js';

/** What is told together, checked, with its defaults. */
export function digestPropsOf(
  props: SecurityHubIncidentResponseProps,
): Pick<ProcessorProps, 'backlog' | 'gatherFor' | 'stormThreshold' | 'stormWindow'> {
  return {
    backlog: props.backlog ?? FindingBacklog.DIGEST,
    gatherFor: checkGatherFor(props.gatherFor ?? Duration.days(1)),
    stormThreshold: checkStormThreshold(props.stormThreshold ?? 20),
    stormWindow: checkStormWindow(props.stormWindow ?? Duration.minutes(5)),
  };
}
