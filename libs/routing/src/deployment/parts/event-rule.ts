import { memberOf, type RawObject } from '../../raw-json.js';
import { parseArn } from '../arn.js';
import type { EventRule, EventTarget } from '../deployment.js';
import type { Naming } from '../naming.js';
import { UnreadablePart } from '../unreadable.js';
import { named } from './placed.js';
import { documentAt, objectsAt, textAt, wantedText, withTexts } from './properties.js';
import { withUnknownLists } from './pattern-lists.js';
import type { PartReader } from './reading.js';

const DEFAULT_BUS = 'default';

/** AWS::Events::Rule. Source: CloudFormation template reference; EventBridge API reference, PutRule and PutTargets. */
export const readEventRule: PartReader = (part, properties, { naming }) => {
  const pattern = documentAt(properties, 'EventPattern');
  const rule: EventRule = {
    ...named(part, properties, 'Name'),
    state: stateOf(textAt(properties, 'State')),
    bus: busOf(textAt(properties, 'EventBusName'), naming),
    ...(pattern === undefined ? {} : { pattern: withUnknownLists(withTexts(pattern, naming.canonical)) }),
    targets: objectsAt(properties, 'Targets').map((target) => readTarget(target, naming)),
  };
  return { eventRules: [rule] };
};

/** The third state also takes events of CloudTrail; of Security Hub's it is as ENABLED. Source: PutRule, State. */
function stateOf(state: string | undefined): string {
  if (state === undefined || state === 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS') return 'ENABLED';
  if (state === 'ENABLED' || state === 'DISABLED' || state.includes('${')) return state;
  throw new UnreadablePart(`State: found ${JSON.stringify(state)}; ENABLED or DISABLED is wanted`);
}

export function busOf(bus: string | undefined, naming: Naming): string {
  if (bus === undefined || bus === '') return DEFAULT_BUS;
  const arn = parseArn(bus);
  return arn?.service === 'events' && arn.resource === 'event-bus/default' ? DEFAULT_BUS : naming.idOf(bus);
}

export function readTarget(target: RawObject, naming: Naming): EventTarget {
  return {
    to: naming.idOf(wantedText(target, 'Arn')),
    input: takesTheEvent(target) ? 'event' : 'other',
  };
}

/** A JSONPath of `$` is the whole event. Source: EventBridge API reference, type Target. */
export function takesTheEvent(target: RawObject): boolean {
  const path = memberOf(target, 'InputPath');
  return (
    !isGiven(memberOf(target, 'Input')) &&
    !isGiven(memberOf(target, 'InputTransformer')) &&
    (!isGiven(path) || path === '$')
  );
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
