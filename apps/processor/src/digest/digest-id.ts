import { createHash } from 'node:crypto';
import type { Finding, Verdict } from '@tocsin/findings';
import type { DigestKind } from '@tocsin/functions';

/** What findings share that are told together. */
export interface DigestKey {
  readonly kind: DigestKind;
  /** For people: product and rule, or the team. */
  readonly words: string;
  /** sha256 of what they share, so that no text of a finding is part of a key. */
  readonly hash: string;
}

/** One rule of a provider, of one owner. An ARN as `GeneratorId` names a detector of an account, not a rule. */
export function stormKey(finding: Finding, { owner }: Verdict, mode: string): DigestKey {
  const { controlId, generatorId = '', product, productArn, types } = finding;
  const rule =
    controlId ?? [generatorId.startsWith('arn:') ? '' : generatorId, types[0]].filter(Boolean).join(' ');
  return keyOf('storm', mode, [product ?? productArn, rule, owner?.team]);
}

/** All that the policy gathers for one owner. */
export function gatherKey({ owner }: Verdict, mode: string): DigestKey {
  return keyOf('gather', mode, [owner?.team]);
}

/** All of it: one digest. */
export function backlogKey(mode: string): DigestKey {
  return keyOf('backlog', mode, []);
}

/** What a finding of a kind of digest is gathered by. */
export function digestKeyOf(kind: DigestKind, finding: Finding, verdict: Verdict, mode: string): DigestKey {
  if (kind === 'backlog') return backlogKey(mode);
  return kind === 'storm' ? stormKey(finding, verdict, mode) : gatherKey(verdict, mode);
}

function keyOf(kind: DigestKind, mode: string, parts: readonly (string | undefined)[]): DigestKey {
  const hash = createHash('sha256')
    .update(JSON.stringify([mode, kind, ...parts.map((part) => part ?? null)]))
    .digest('hex');
  const known = parts.filter((part) => part !== undefined && part !== '');
  return { kind, hash, words: known.length === 0 ? 'unassigned' : known.join(', ').slice(0, 512) };
}

/** Counts the periods since 1970: digests of one key are numbered by them, upwards. */
export function periodOf(now: string, seconds: number): number {
  return Math.floor(Date.parse(now) / 1000 / seconds);
}

/** The 40 hex digits of the incident id of a digest. */
export function digestIdOf({ hash }: Pick<DigestKey, 'hash'>, number: number): string {
  return createHash('sha256').update(`${hash}\n${number}`).digest('hex').slice(0, 40);
}
