import type { ReceiveResult } from '../../api.js';
import type { Scheduler } from '../../engine/scheduler.js';
import { SimulatorInputError } from '../../errors.js';
import { isObject, jsonBytes, textAt, wireCopy, type JsonObject } from '../../json.js';
import { newDelivery } from '../security-hub/deliveries.js';
import { getFindingsV2 } from './get-findings-v2.js';
import { withWord } from './siblings.js';
import { checkUpdateV2, type ChangesV2 } from './update-rules-v2.js';

/** Source: EventBridge API reference, PutEvents: events below 1 MB. */
const largestRecord = 1_000_000;

export interface NewSecurityHubOptions {
  readonly account: string;
  readonly region: string;
  /** Gives an event to the default bus. @returns the rules that matched */
  readonly emit: (event: JsonObject) => readonly string[];
  readonly scheduler: Scheduler;
  /** Real milliseconds from BatchUpdateFindingsV2 to its event. */
  readonly echoDelay: number;
}

/** The new Security Hub of one account and Region: findings are OCSF. Its own automation rules are not run. */
export interface NewSecurityHub {
  receive(record: unknown): ReceiveResult;
  update(input: unknown): JsonObject;
  get(input: JsonObject): JsonObject;
  find(productUid: string, findingUid: string): Readonly<JsonObject> | undefined;
  all(): readonly Readonly<JsonObject>[];
}

interface Held {
  readonly record: Readonly<JsonObject>;
  /** What customers wrote, which an update of the provider leaves (assumed, as for Security Hub CSPM). */
  readonly written: Readonly<JsonObject>;
}

/** Whether a record is one of the new Security Hub. */
export function isOcsf(record: unknown): record is JsonObject {
  return isObject(record) && isObject(record.metadata) && isObject(record.finding_info);
}

export function createNewSecurityHub(options: NewSecurityHubOptions): NewSecurityHub {
  const { account, region, emit, scheduler, echoDelay } = options;
  const byUid = new Map<string, Held>();
  const emitFor = (record: Readonly<JsonObject>) => {
    const { id, time } = newDelivery();
    return emit({
      version: '0',
      id,
      'detail-type': 'Findings Imported V2',
      source: 'aws.securityhub',
      account,
      time,
      region,
      resources: [textAt(record, 'metadata', 'uid') ?? ''],
      detail: { findings: [wireCopy(record)] },
    });
  };

  function updateOne(uid: string | undefined, changes: ChangesV2): Readonly<JsonObject> | undefined {
    const held = uid === undefined ? undefined : byUid.get(uid);
    if (uid === undefined || held === undefined) return undefined;
    const written = { ...held.written, ...writtenBy(changes) };
    const record = { ...held.record, ...written };
    byUid.set(uid, { record, written });
    // The event shows the finding as this update left it, whatever happens to it until the event is out.
    scheduler.later('event after an update', echoDelay, () => void emitFor(record));
    return record;
  }

  function uidOf(named: unknown): string | undefined {
    if (typeof named === 'string') return named;
    const wanted = ['CloudAccountUid', 'FindingInfoUid', 'MetadataProductUid'].map((name) =>
      textAt(named, name),
    );
    return [...byUid].find(([, { record }]) =>
      [
        textAt(record, 'cloud', 'account', 'uid'),
        textAt(record, 'finding_info', 'uid'),
        textAt(record, 'metadata', 'product', 'uid'),
      ].every((value, at) => value !== undefined && value === wanted[at]),
    )?.[0];
  }

  return {
    receive(given) {
      const { uid, record: received } = readOcsf(given);
      const written = byUid.get(uid)?.written ?? {};
      const record = { ...received, ...written };
      byUid.set(uid, { record, written });
      const completed = Object.keys(written).map((name) => `${name} kept: a customer set it`);
      return { completed, automationRules: [], eventRules: emitFor(record) };
    },
    update(input) {
      const { named, by, changes } = checkUpdateV2(input);
      const processed: JsonObject[] = [];
      const unprocessed: JsonObject[] = [];
      for (const one of named) {
        const uid = uidOf(one);
        const name = by === 'MetadataUids' ? { MetadataUid: one } : { FindingIdentifier: one };
        if (updateOne(uid, changes) !== undefined) processed.push({ ...name, MetadataUid: uid });
        else {
          const ErrorMessage = 'The new Security Hub holds no such finding.';
          unprocessed.push({ ...name, ErrorCode: 'ResourceNotFoundException', ErrorMessage });
        }
      }
      return { ProcessedFindings: processed, UnprocessedFindings: unprocessed };
    },
    get: (input) =>
      getFindingsV2(
        [...byUid.values()].map(({ record }) => record),
        input,
      ),
    find: (productUid, findingUid) =>
      [...byUid.values()].find(
        ({ record }) =>
          textAt(record, 'metadata', 'product', 'uid') === productUid &&
          textAt(record, 'finding_info', 'uid') === findingUid,
      )?.record,
    all: () => [...byUid.values()].map(({ record }) => record),
  };
}

function writtenBy({ Comment, SeverityId, StatusId }: ChangesV2): JsonObject {
  return {
    ...(Comment === undefined ? {} : { comment: Comment }),
    ...(SeverityId === undefined ? {} : withWord('severity', SeverityId)),
    ...(StatusId === undefined ? {} : withWord('status', StatusId)),
  };
}

function readOcsf(given: unknown): { readonly uid: string; readonly record: JsonObject } {
  const uid = textAt(given, 'metadata', 'uid');
  if (uid === undefined || uid.trim() === '') {
    throw new SimulatorInputError(
      'the finding has no metadata.uid: the new Security Hub holds no such record. It names a finding by it.',
    );
  }
  const record = wireCopy(given as JsonObject);
  const size = jsonBytes(record);
  if (size > largestRecord) {
    throw new SimulatorInputError(`the finding has ${size} bytes: no event carries it, the limit is 1 MB.`);
  }
  return { uid, record };
}
