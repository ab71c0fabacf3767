import { compileAutomationRules } from '@tocsin/routing';
import type { ReceiveResult } from '../../api.js';
import type { Scheduler } from '../../engine/scheduler.js';
import { isObject, listAt, textAt, wireCopy, type JsonObject } from '../../json.js';
import { createDeliveries, newDelivery } from './deliveries.js';
import { importedEvent } from './events.js';
import { createFindingStore, type FindingIdentifier } from './finding-store.js';
import { getFindings } from './get-findings.js';
import { importFindings, type ImportResult } from './import-findings.js';
import { readRecord, receivedRecord, complete } from './receive-record.js';
import { updateFindings, type UpdateResult } from './update-findings.js';

export interface SecurityHubOptions {
  readonly account: string;
  readonly region: string;
  /** Automation rules in the CloudFormation shape of their properties. */
  readonly automationRules: readonly Readonly<JsonObject>[];
  /** Gives an event to the default bus. @returns the rules that matched */
  readonly emit: (event: JsonObject) => readonly string[];
  readonly scheduler: Scheduler;
  /** Real milliseconds from BatchUpdateFindings to its event. */
  readonly echoDelay: number;
}

/** Security Hub CSPM of one account and Region. */
export interface SecurityHub {
  receive(record: unknown): ReceiveResult;
  import(findings: unknown): ImportResult;
  update(input: unknown): UpdateResult;
  get(input: JsonObject): JsonObject;
  /** Takes over the findings of an event that did not come from here, as far as they are not held. */
  holdFrom(event: unknown): void;
  find(identifier: FindingIdentifier): Readonly<JsonObject> | undefined;
  all(): readonly Readonly<JsonObject>[];
}

/** @throws AutomationRuleError of @tocsin/routing for a rule that Security Hub would refuse */
export function createSecurityHub(options: SecurityHubOptions): SecurityHub {
  const { account, region, emit, scheduler, echoDelay, automationRules } = options;
  const rules = compileAutomationRules(automationRules);
  const store = createFindingStore();
  const now = () => new Date().toISOString();
  const deliveries = createDeliveries();
  const emitFor = (record: JsonObject, delivery = newDelivery()) =>
    emit(importedEvent(wireCopy(record), { account, region, delivery }));

  /** Rules act before the event, and not on what BatchUpdateFindings writes (for that API: assumed). */
  function ruled(record: JsonObject): {
    record: JsonObject;
    applied: readonly string[];
    written: readonly string[];
  } {
    const { finding, applied } = rules.apply(record, { format: 'asff', now: now() });
    return {
      record: { ...finding },
      applied: applied.map(({ rule }) => rule),
      written: applied.flatMap(({ fields }) => fields),
    };
  }

  function hold(
    identifier: FindingIdentifier,
    record: JsonObject,
    written: readonly string[],
    received?: string,
  ) {
    const held = store.get(identifier);
    store.put(identifier, {
      record,
      overridden: new Set([...(held?.overridden ?? []), ...written]),
      received: received ?? held?.received,
    });
  }

  return {
    receive(given) {
      const { identifier, record: complete, digest, completed, changes } = receivedRecord(given, store.get);
      const { record, applied, written } = ruled(complete);
      if (changes) hold(identifier, record, written, digest);
      const delivery = changes ? deliveries.first(identifier, digest) : deliveries.again(identifier, digest);
      return { completed, automationRules: applied, eventRules: emitFor(record, delivery) };
    },
    import: (findings) =>
      importFindings(store, findings, now(), (imported) => {
        const { record, written } = ruled(imported);
        hold({ Id: String(record.Id), ProductArn: String(record.ProductArn) }, record, written);
        emitFor(record);
      }),
    update: (input) =>
      updateFindings(store, input, now(), (record) => {
        // The event shows the finding as this update left it, whatever happens to it until the event is out.
        scheduler.later('event after an update', echoDelay, () => void emitFor(record));
      }),
    get: (input) => getFindings(store, input),
    holdFrom(event) {
      const findings = isObject(event) ? (listAt(event.detail, 'findings') ?? []) : [];
      for (const finding of findings) {
        const [Id, ProductArn] = [textAt(finding, 'Id')?.trim(), textAt(finding, 'ProductArn')?.trim()];
        if (!Id || !ProductArn) continue;
        const { identifier, record } = readRecord(finding);
        if (store.get(identifier)) continue;
        complete(record, []);
        hold(identifier, record, []);
      }
    },
    find: (identifier) => store.get(identifier)?.record,
    all: () => store.all().map(({ record }) => record),
  };
}
