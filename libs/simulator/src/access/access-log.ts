import type { AccessRecord } from '../api.js';

/** What was denied, and what could not be decided and was let through. */
export interface AccessLog {
  readonly denied: readonly AccessRecord[];
  /** Each once, however often it was asked. */
  readonly undecided: readonly AccessRecord[];
  add(outcome: 'denied' | 'undecided', record: Omit<AccessRecord, 'at'>): void;
}

export function createAccessLog(report: (line: string) => void): AccessLog {
  const denied: AccessRecord[] = [];
  const undecided: AccessRecord[] = [];
  const said = new Set<string>();
  return {
    denied,
    undecided,
    add(outcome, record) {
      const { principal, action, resource, because } = record;
      const line = [outcome, principal, action, resource, because].join(' ');
      if (outcome === 'denied' || !said.has(line))
        (outcome === 'denied' ? denied : undecided).push({ at: new Date().toISOString(), ...record });
      if (said.has(line)) return;
      said.add(line);
      const what = `${principal} ${action} on ${resource}`;
      report(
        outcome === 'denied' ? `denied: ${what} ${because}` : `not decided, allowed: ${what}: ${because}`,
      );
    },
  };
}
