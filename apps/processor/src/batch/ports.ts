import type { LedgerRow } from '@tocsin/functions';
import type { SnsMessage } from '@tocsin/messages';

/** How one entry of a batched call ended. `retry`: it may work later. */
export type Settled =
  | { readonly ok: true }
  | { readonly ok: false; readonly retry: boolean; readonly code: string; readonly message: string };

/** One message to publish; `id` comes back with its result. */
export interface Outgoing {
  readonly id: string;
  readonly message: SnsMessage;
}

/** What one finding is to say after it was told: by BatchUpdateFindings, or by BatchUpdateFindingsV2. */
export type FindingUpdate = CspmUpdate | V2Update;

/** A finding of Security Hub CSPM. */
export interface CspmUpdate extends Update {
  readonly format: 'asff';
  readonly finding: { readonly Id: string; readonly ProductArn: string };
  readonly fields: {
    readonly Note?: { readonly Text: string; readonly UpdatedBy: string };
    readonly UserDefinedFields?: Readonly<Record<string, string>>;
    readonly Workflow?: { readonly Status: 'NOTIFIED' };
  };
}

/** A finding of the new Security Hub. */
export interface V2Update extends Update {
  readonly format: 'ocsf';
  /** `metadata.uid`: it names one finding of all. */
  readonly metadataUid: string;
  readonly fields: { readonly Comment?: string; readonly StatusId?: number };
}

interface Update {
  readonly id: string;
  /** How often the queue has delivered it, from 1. */
  readonly receiveCount: number;
}

/** What names a finding to the Security Hub that has it. `id` comes back with its result. */
export interface FindingName {
  readonly id: string;
  readonly format: 'asff' | 'ocsf';
  readonly findingId: string;
  readonly productArn: string;
  readonly account: string;
}

/** Findings as they are now, in any order, and how asking for each name ended. Found or not: `ok`. */
export interface Current {
  readonly found: readonly unknown[];
  readonly settled: ReadonlyMap<string, Settled>;
}

/** What lies in the parked queue: something for a person. */
export interface Parked {
  readonly schema: 'tocsin.parked/1';
  /** A short code, such as `unreadable`, `not published`, `not marked`. */
  readonly reason: string;
  readonly detail: string;
  readonly at: string;
  readonly deliveryId: string;
  /** ARN of the queue it came from, to which it can be sent again. */
  readonly intake?: string;
  readonly findingId?: string;
  readonly productArn?: string;
  /** True when people were told of it all the same. */
  readonly told: boolean;
  /** The body of the queue message, as it came. */
  readonly original: string;
}

/** The edges of the processor, one function each. Each may throw; then the item is retried. */
export interface Ports {
  readonly readLedger: (keys: readonly string[]) => Promise<ReadonlyMap<string, LedgerRow>>;
  /** Writes only over the version before `row.version`. */
  readonly writeLedger: (row: LedgerRow) => Promise<'written' | 'conflict'>;
  readonly find: (names: readonly FindingName[]) => Promise<Current>;
  readonly publish: (messages: readonly Outgoing[]) => Promise<ReadonlyMap<string, Settled>>;
  readonly update: (updates: readonly FindingUpdate[]) => Promise<ReadonlyMap<string, Settled>>;
  readonly park: (parked: Parked) => Promise<void>;
  /** Says that our own code failed on something that people do not have to wait for. */
  readonly defect: (what: string, error: unknown) => void;
}
