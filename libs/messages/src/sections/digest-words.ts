import type { IncidentDigest } from '@tocsin/findings';

/** What a kind of digest says of itself. */
interface DigestWords {
  readonly done: (digest: IncidentDigest) => string;
  readonly todo: string;
}

/** A new kind is one entry here. */
const WORDS: Readonly<Record<string, DigestWords>> = {
  storm: {
    done: ({ count }) => `too many came at once: ${findings(count)} of one rule told together`,
    todo:
      'find what they have in common: one change may have caused them all, or somebody hides one among many; ' +
      'go through the list, the worst first',
  },
  gather: {
    done: ({ count }) => `${findings(count)} gathered for their owner, as the policy says`,
    todo: 'plan the work: the list has the worst first',
  },
  backlog: {
    done: ({ count }) => `${findings(count)} older than the installation told together`,
    todo: 'go through the list, the worst first, and decide what is still to be done',
  },
};

/** What became of the findings, or what is known of it where the digest is of a later version. */
export function digestDone(digest: IncidentDigest | undefined): string {
  if (digest === undefined) return 'gathered into this digest, nobody was told one by one';
  const since = [
    ...(digest.closed > 0 ? [`closed before this was sent: ${withCommas(digest.closed)}`] : []),
    ...(digest.told > 0 ? [`told on their own: ${withCommas(digest.told)}`] : []),
  ];
  const said = Object.hasOwn(WORDS, digest.kind) ? WORDS[digest.kind]?.done(digest) : undefined;
  return [said ?? `${findings(digest.count)} told together`, ...since].join('; ');
}

export function digestStep({ kind }: IncidentDigest): string {
  const words = Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined;
  return words?.todo ?? 'go through the list, the worst first';
}

/** `3 CRITICAL, 120 HIGH`, the worst first. */
export function bySeverity({ by_severity: counts }: IncidentDigest): string {
  return SEVERITIES.flatMap((label) => {
    const count = counts[label] ?? 0;
    return count > 0 ? [`${withCommas(count)} ${label}`] : [];
  }).join(', ');
}

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'UNKNOWN', 'LOW', 'INFORMATIONAL'] as const;

function findings(count: number): string {
  return count === 1 ? '1 finding' : `${withCommas(count)} findings`;
}

/** `10,000`: by hand, because a locale may say otherwise. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
