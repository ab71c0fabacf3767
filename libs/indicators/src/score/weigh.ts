import type { Reputation } from '../reputation/reputation.js';
import type { Entries } from './counting.js';
import { ageOf, decay } from './decay.js';
import { standingOf } from './standing-of.js';
import type { ScoredIndicator, ThreatContext } from './threat-context.js';
import type { Standing, ThreatModel } from './threat-model.js';

const SAID: Readonly<Record<Standing, string>> = {
  'threat-list': 'on a list of threats',
  field: 'in a field of the finding',
  defanged: 'defanged in a text',
  text: 'in a text',
};
/** No single value is certain: the score of several can still rise. */
const MOST = 0.99;
const DAY = 86_400_000;

/** What one value weighs, 0 to 0.99, and why. */
export interface Weight {
  readonly weight: number;
  readonly because: string;
  /** It weighed something once. */
  readonly expired: boolean;
}

/** Weighs a value by the best of its entries, and by what providers say of it. */
export function weigh(
  entries: Entries<ScoredIndicator>,
  answers: readonly Reputation[],
  context: ThreatContext,
  model: ThreatModel,
): Weight {
  const malicious = bySource(answers, 'malicious', model);
  const benign = malicious.size > 0 ? malicious : bySource(answers, 'benign', model);
  const left = malicious.size > 0 || benign.size === 0 ? 1 : model.verdicts.benign;
  const found = entries.map((entry) => seen(entry, context, model)).reduce(better);
  let missed = 1 - found.weight * left;
  // In the order of names, so that the order of answers means nothing to the last bit.
  for (const source of [...malicious.keys()].sort()) {
    missed *= 1 - model.verdicts.malicious * (malicious.get(source) ?? 0);
  }
  return {
    weight: Math.min(MOST, 1 - missed),
    because: [found.because, said('malicious', malicious), left < 1 ? said('benign', benign) : '']
      .filter((part) => part !== '')
      .join(', '),
    expired: found.expired,
  };
}

function seen(indicator: ScoredIndicator, context: ThreatContext, model: ThreatModel): Weight {
  const standing = standingOf(indicator, (context.threatLists?.length ?? 0) > 0);
  const type = model.types[indicator.type];
  const now = Date.parse(context.now);
  const age = ageOf(indicator.lastSeen, now) ?? ageOf(context.observedAt, now) ?? 0;
  const left = decay(type, age);
  const base = standing === 'threat-list' ? Math.max(type.weight, listed(type.weight, model)) : type.weight;
  const known = base > 0 ? Math.max(base, exploitable(indicator, context, model)) : 0;
  const sure = Math.min(100, Math.max(0, indicator.confidence || 0)) / 100;
  const days = Math.floor(age / DAY);
  return {
    weight: known * sure * model.standings[standing] * left,
    because: days > 0 && left < 1 ? `${SAID[standing]}, seen ${days} d ago` : SAID[standing],
    expired: known > 0 && left === 0,
  };
}

/** A type that weighs nothing is one that is mostly ours: a list of threats does not change that. */
function listed(weight: number, model: ThreatModel): number {
  return weight > 0 ? model.listed : 0;
}

function exploitable({ type, value }: ScoredIndicator, context: ThreatContext, model: ThreatModel): number {
  const risks = context.vulnerabilities;
  if (type !== 'vulnerability' || risks === undefined || !Object.hasOwn(risks, value)) return 0;
  const { exploited, epss } = risks[value] ?? {};
  return exploited ? model.exploited : model.exploited * Math.min(1, Math.max(0, epss || 0));
}

/** By name, how sure each provider is that gave a verdict, as far as it is trusted. One that gave it twice counts once. */
function bySource(
  answers: readonly Reputation[],
  verdict: 'malicious' | 'benign',
  { trust }: ThreatModel,
): ReadonlyMap<string, number> {
  const sure = new Map<string, number>();
  for (const answer of answers) {
    if (answer.verdict !== verdict) continue;
    const { source, confidence = 100 } = answer;
    const trusted = Object.hasOwn(trust, source) ? (trust[source] ?? 1) : 1;
    const share = (trusted * Math.min(100, Math.max(0, confidence || 0))) / 100;
    sure.set(source, Math.max(share, sure.get(source) ?? 0));
  }
  return sure;
}

function said(verdict: string, sources: ReadonlyMap<string, number>): string {
  return sources.size === 0 ? '' : `${verdict} by ${[...sources.keys()].sort().join(' and ')}`;
}

function better(a: Weight, b: Weight): Weight {
  if (a.weight !== b.weight) return a.weight > b.weight ? a : b;
  return a.because <= b.because ? a : b;
}
