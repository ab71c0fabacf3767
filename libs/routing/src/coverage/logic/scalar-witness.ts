import type { Effort } from './effort.js';
import type { Domain } from './domain.js';
import type { Primitive, Value } from './primitive.js';
import type { TextPattern } from './text-pattern.js';
import { textWitness } from './text-witness.js';

/** What is known of one value. */
export interface Claim {
  readonly ask: Primitive;
  readonly holds: boolean;
}

export type ScalarAnswer =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** A value of the domain of which all claims are true. */
export function scalarWitness(domain: Domain, claims: readonly Claim[], work?: Effort): ScalarAnswer {
  const fits = (value: Value) => claims.every(({ ask, holds }) => ask.holds(value) === holds);
  const exact = claims.find(({ ask, holds }) => holds && isOneText(ask.text));
  const stated = exact?.ask.text?.pieces[0];
  if (stated !== undefined && domain.kind === 'text')
    return fits(stated) ? { kind: 'value', value: stated } : { kind: 'none' };
  const values = candidates(domain, claims);
  const text = domain.kind === 'text' ? openText(claims, fits, work) : { kind: 'none' as const };
  if (text.kind === 'value') return text;
  const found = values.findIndex(fits);
  if (found >= 0) return { kind: 'value', value: values[found] };
  // One that was not tried may be such a text.
  if (domain.kind === 'points' && domain.within !== undefined && claims.some(({ ask }) => asksOfText(ask))) {
    const { kind } = textWitness(setsOf(claims, true), setsOf(claims, false), work);
    return { kind: kind === 'none' ? 'none' : 'unknown' };
  }
  return text;
}

/** Texts first are what a person reads most easily; where the claims leave it open, none at all is smaller still. */
function candidates(domain: Domain, claims: readonly Claim[]): readonly Value[] {
  const points = claims.flatMap(({ ask }) => ask.points ?? []);
  if (domain.kind === 'text' && domain.values.some((value) => typeof value === 'number')) {
    return [...domain.values, ...numbersBeside(points)];
  }
  if (domain.kind === 'one of' || domain.kind === 'text') return domain.values;
  if (domain.kind !== 'points') return [];
  const { values, around, within } = domain;
  const texts = claims.flatMap(({ ask: { text } }) => (text && within?.(text)) ?? []);
  return [...values, ...[...points, ...texts].flatMap(around), ...texts];
}

/** Whether a text is asked about more than that it is there. */
export function asksOfText({ text }: Primitive): boolean {
  return text !== undefined && text.pieces.some((piece) => piece !== '');
}

/** One number for every answer that questions about numbers can have together: at, between and beyond their bounds. */
function numbersBeside(points: readonly Value[]): readonly number[] {
  const numbers = points.filter((point) => typeof point === 'number');
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((point, at) => ((sorted[at] ?? point) + point) / 2);
  return [...sorted, least - 1, most + 1, ...between];
}

function openText(
  claims: readonly Claim[],
  fits: (value: Value) => boolean,
  work: Effort | undefined,
): ScalarAnswer {
  // What is not asked as a set of texts holds for none: it looks at numbers, true, false or null.
  if (claims.some(({ ask, holds }) => ask.text === undefined && holds)) return { kind: 'none' };
  const answer = textWitness(setsOf(claims, true), setsOf(claims, false), work);
  if (answer.kind === 'none' && claims.some(({ ask }) => ask.text?.nearly === true))
    return { kind: 'unknown' };
  if (answer.kind !== 'text') return answer;
  return fits(answer.text) ? { kind: 'value', value: answer.text } : { kind: 'unknown' };
}

function setsOf(claims: readonly Claim[], wanted: boolean): readonly TextPattern[] {
  return claims.flatMap(({ ask, holds }) => (ask.text !== undefined && holds === wanted ? [ask.text] : []));
}

function isOneText(text: TextPattern | undefined): boolean {
  return text !== undefined && text.pieces.length === 1 && text.fold !== true;
}
