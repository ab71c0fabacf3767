import { compileEventPattern } from '@tocsin/routing';
import type { Resource } from '../../assembly/template.js';
import { AssemblyError } from '../../errors.js';
import { isObject, listAt, textAt, type JsonObject } from '../../json.js';

export interface EventTarget {
  readonly arn: string;
  readonly deadLetterArn?: string;
  /** Of a target that is a delivery stream: EventBridge puts records with this role. */
  readonly roleArn?: string;
}

export interface EventRule {
  readonly logicalId: string;
  readonly arn: string;
  readonly matches: (event: object) => boolean;
  /** Set where the rule has a schedule: seconds between two events, NaN for a schedule that the engine does not count. */
  readonly everySeconds?: number;
  readonly targets: readonly EventTarget[];
}

const transforms = ['Input', 'InputPath', 'InputTransformer'];

/** Enabled rules of the default bus, with a pattern or a schedule. */
export function readRules(
  resources: readonly Resource[],
  arnOf: (ruleName: string) => string,
): readonly EventRule[] {
  return resources
    .filter(({ type, properties }) => type === 'AWS::Events::Rule' && isOnDefaultBus(properties))
    .filter(({ properties }) => properties.State !== 'DISABLED')
    .map(({ logicalId, physicalId, properties }) => ({
      logicalId,
      arn: arnOf(physicalId),
      matches: isObject(properties.EventPattern) ? compile(properties.EventPattern, logicalId) : () => false,
      ...(properties.ScheduleExpression === undefined
        ? {}
        : { everySeconds: secondsOf(properties.ScheduleExpression, logicalId) }),
      targets: (listAt(properties, 'Targets') ?? []).map((target) => readTarget(target, logicalId)),
    }));
}

const units: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** Source: Amazon EventBridge user guide, "Schedule patterns": `rate(1 minute)`, `rate(5 minutes)`; hours and days; or cron. */
function secondsOf(expression: unknown, logicalId: string): number {
  const text = String(expression);
  if (/^cron\(.+\)$/.test(text)) return NaN;
  const [, count = '', unit = '', many = ''] = /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/.exec(text) ?? [];
  const seconds = Number(count) * (units[unit] ?? NaN);
  if (seconds > 0 && (count === '1') === (many === '')) return seconds;
  throw new AssemblyError(`EventBridge would refuse the schedule ${text}`, logicalId);
}

/** True for no bus, the default one by name, or by ARN. */
export function isOnDefaultBus({ EventBusName: bus }: Readonly<JsonObject>): boolean {
  return (
    bus === undefined || bus === 'default' || (typeof bus === 'string' && bus.endsWith(':event-bus/default'))
  );
}

function compile(pattern: unknown, logicalId: string): (event: object) => boolean {
  try {
    const compiled = compileEventPattern(pattern as object);
    return (event) => compiled.matches(event);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssemblyError(`EventBridge would refuse the pattern: ${reason}`, logicalId, { cause });
  }
}

function readTarget(target: unknown, logicalId: string): EventTarget {
  const arn = textAt(target, 'Arn') ?? '';
  const [, , service = ''] = arn.split(':');
  if (service !== 'sqs' && service !== 'firehose') {
    const message = `target ${arn}: the local engine delivers events to SQS queues and delivery streams only`;
    throw new AssemblyError(message, logicalId);
  }
  const roleArn = service === 'firehose' ? textAt(target, 'RoleArn') : undefined;
  // Source: EventBridge user guide, "Using identity-based policies": for a stream it needs a role.
  if (service === 'firehose' && roleArn === undefined)
    throw new AssemblyError(`target ${arn}: EventBridge needs a RoleArn for it`, logicalId);
  const transform = transforms.find((name) => isObject(target) && target[name] !== undefined);
  if (transform !== undefined)
    throw new AssemblyError(`target ${arn}: ${transform} is not run locally`, logicalId);
  const deadLetterArn = textAt(target, 'DeadLetterConfig', 'Arn');
  return {
    arn,
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
    ...(roleArn === undefined ? {} : { roleArn }),
  };
}
