import type { Effort } from './effort.js';
import type { Domain } from './domain.js';
import type { Part } from './formula.js';
import type { Value } from './primitive.js';
import { scalarWitness, type Claim } from './scalar-witness.js';

/** Whether some entry of a list has all the parts. */
export interface ListClaim {
  readonly parts: readonly Part[];
  readonly holds: boolean;
}

/** One entry: its members by name; '' is the entry itself. */
export type Entry = Readonly<Record<string, Value>>;

export type ListAnswer =
  | { readonly kind: 'list'; readonly entries: readonly Entry[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

type ListDomain = Extract<Domain, { kind: 'list' }>;
type EntryAnswer =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };
type Claims = ReadonlyMap<string, readonly Claim[]>;

/** Ways that are tried to keep one entry from what no entry may have. */
const MOST_TRIALS = 20_000;

/**
 * A list of which all claims are true, with one entry where one will do. An entry for each part that is wanted is enough:
 * entries do not hinder one another, since what is denied is denied of each alone.
 */
export function listWitness(domain: ListDomain, claims: readonly ListClaim[], work?: Effort): ListAnswer {
  const wanted = claims.filter(({ holds }) => holds).map(({ parts }) => parts);
  const denied = claims.filter(({ holds }) => !holds).map(({ parts }) => parts);
  if (wanted.length === 0 && domain.least === 0) return { kind: 'list', entries: [] };
  const together = entryWith(domain, wanted.flat(), denied, work);
  if (together.kind === 'entry') return { kind: 'list', entries: [together.entry] };
  const entries: Entry[] = [];
  for (const parts of wanted.length === 0 ? [[]] : wanted) {
    const answer = entryWith(domain, parts, denied, work);
    if (answer.kind !== 'entry') return answer;
    entries.push(answer.entry);
  }
  return entries.length <= domain.most ? { kind: 'list', entries } : { kind: 'unknown' };
}

function entryWith(
  domain: ListDomain,
  wanted: readonly Part[],
  denied: readonly (readonly Part[])[],
  work: Effort | undefined,
): EntryAnswer {
  let trials = 0;
  let claims: Claims = new Map();
  for (const part of wanted) claims = withPart(claims, part, true);

  function avoid(at: number, known: Claims): EntryAnswer {
    const parts = denied[at];
    if (parts === undefined) return build(domain, known, work);
    let answer: EntryAnswer = { kind: 'none' };
    for (const part of parts) {
      trials += 1;
      if (trials > MOST_TRIALS) return { kind: 'unknown' };
      const next = withPart(known, part, false);
      const possible = scalarWitness(domain.member(part.member), next.get(part.member) ?? [], work).kind;
      if (possible === 'none') continue;
      const found = avoid(at + 1, next);
      if (found.kind === 'entry') return found;
      if (found.kind === 'unknown') answer = found;
    }
    return answer;
  }

  return avoid(0, claims);
}

function withPart(claims: Claims, { member, ask, not = false }: Part, holds: boolean): Claims {
  return new Map(claims).set(member, [...(claims.get(member) ?? []), { ask, holds: holds !== not }]);
}

function build(domain: ListDomain, claims: Claims, work: Effort | undefined): EntryAnswer {
  const entry: [string, Value][] = [];
  for (const [member, known] of claims) {
    const answer = scalarWitness(domain.member(member), known, work);
    if (answer.kind !== 'value') return answer;
    entry.push([member, answer.value]);
  }
  return { kind: 'entry', entry: Object.fromEntries(entry) };
}
