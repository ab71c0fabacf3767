import { classOf } from '../class-of.js';
import type { Finding } from '../finding.js';
import type { SeverityLabel } from '../severity.js';
import type { FindingClass, Owner } from './verdict.js';

/** What a rule is asked about. */
export interface Subject {
  readonly finding: Finding;
  readonly severity: SeverityLabel | 'UNKNOWN';
  readonly class: FindingClass;
  /** Milliseconds since 1970; undefined where it could not be read: then no range of days holds, and nothing is hidden. */
  readonly now: number | undefined;
  /** Who answers for it; undefined while that is being asked. */
  readonly owner: Owner | undefined;
}

/** A finding as the rules of a policy see it. */
export function subjectOf(
  finding: Finding,
  now: number | undefined,
  { ownerOf }: { readonly ownerOf: (subject: Subject) => Owner | undefined },
): Subject {
  const subject = {
    finding,
    severity: finding.severity.label ?? 'UNKNOWN',
    class: classOf(finding),
    now,
    owner: undefined as Owner | undefined,
  } as const;
  const asked: { -readonly [Member in keyof Subject]: Subject[Member] } = subject;
  asked.owner = ownerOf(subject);
  return asked;
}
