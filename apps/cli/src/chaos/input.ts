import { socDay } from '@tocsin/fixtures';
import { diceOf } from './dice.js';

type Json = Readonly<Record<string, unknown>>;

/** A finding of the run, and what happens to it. */
export interface ChaosFinding {
  readonly id: string;
  readonly productArn: string;
  readonly raw: Json;
  /** Its event comes a second time. */
  readonly twice: boolean;
  /** The provider updates it, which is no news to anybody. */
  readonly updated: boolean;
  /** A person resolves it once it is marked, which is told. */
  readonly closes: boolean;
}

/** What goes into the stack. */
export interface ChaosInput {
  readonly findings: readonly ChaosFinding[];
  /** Events that match the rules and hold nothing that can be read: each is parked. */
  readonly malformed: readonly Json[];
}

const shares = { twice: 0.05, updated: 0.05, closes: 0.1, malformed: 0.02 };

/**
 * Findings of the kinds that the sample day has, all of them to be told, with malformed ones among them. The same seed gives the
 * same input, but for the times: they are seen now.
 */
export function chaosInput(seed: number, count: number, now: Date): ChaosInput {
  const dice = diceOf(seed);
  const templates = socDay.filter(isTold);
  const broken = Math.ceil(count * shares.malformed);
  return {
    findings: Array.from({ length: count - broken }, (_, index) => {
      const template = templates[Math.floor(dice('template', index) * templates.length)] ?? {};
      const id = `${String(template['Id'])}/chaos-${seed}-${index}`;
      return {
        id,
        productArn: String(template['ProductArn']),
        raw: { ...template, Id: id, ...timesOf(now) },
        twice: dice('twice', index) < shares.twice,
        updated: dice('updated', index) < shares.updated,
        closes: dice('closes', index) < shares.closes,
      };
    }),
    malformed: Array.from({ length: broken }, (_, index) => malformedEvent(`chaos-${seed}-${index}`, now)),
  };
}

/** A record of the sample day that opens an incident of its own. */
function isTold(record: Json): boolean {
  const { Severity, Workflow, RecordState, Id, UserDefinedFields } = record as {
    readonly Severity?: { readonly Label?: string };
    readonly Workflow?: { readonly Status?: string };
    readonly RecordState?: string;
    readonly Id?: string;
    /** Where our marker is, somebody was told before. */
    readonly UserDefinedFields?: object;
  };
  const serious = ['HIGH', 'CRITICAL'].includes(Severity?.Label ?? '');
  return (
    serious &&
    Workflow?.Status === 'NEW' &&
    RecordState === 'ACTIVE' &&
    Id !== undefined &&
    !UserDefinedFields
  );
}

function timesOf(now: Date) {
  const at = now.toISOString();
  return { FirstObservedAt: at, LastObservedAt: at, CreatedAt: at, UpdatedAt: at };
}

/** A finding without an id: nobody can mark it, and no rule looks at that. */
function malformedEvent(deliveryId: string, now: Date): Json {
  const { Id: _, ...finding } = socDay.find(isTold) ?? {};
  return {
    version: '0',
    id: deliveryId,
    'detail-type': 'Security Hub Findings - Imported',
    source: 'aws.securityhub',
    account: '111122223333',
    time: `${now.toISOString().slice(0, 19)}Z`,
    region: 'eu-west-1',
    resources: [],
    detail: { findings: [finding] },
  };
}
