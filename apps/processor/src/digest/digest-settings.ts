import type { DigestKind } from '@tocsin/functions';

/** What is told together, and after how long. */
export interface DigestSettings {
  /** More openings than this of one rule within `stormSeconds` are told together; 0: never. */
  readonly stormThreshold: number;
  readonly stormSeconds: number;
  /** From the first finding of an owner's digest until it is sent. */
  readonly gatherSeconds: number;
  /** What becomes of findings that are older than the installation. `digest-all`: the CRITICAL ones too. */
  readonly backlog: 'digest' | 'digest-all' | 'tell';
}

/** A sweep brings everything that is open in far less; people see the backlog of a first deployment after this. */
const BACKLOG_SECONDS = 3_600;

/** How long a digest of a kind waits for more, from its first finding. */
export function secondsOf(kind: DigestKind, settings: DigestSettings): number {
  if (kind === 'backlog') return BACKLOG_SECONDS;
  return kind === 'storm' ? settings.stormSeconds : settings.gatherSeconds;
}
