import { maskAccessKeyId } from '../output/mask-access-key-id.js';
import type { Reputation } from '../reputation/reputation.js';
import { counting } from './counting.js';
import { indicatorKey } from './indicator-key.js';
import { sentenceOfScore, sentenceOfState, sentenceOfUnknown } from './sentence.js';
import { sharePoints } from './share-points.js';
import type { ScoredIndicator, ThreatContext } from './threat-context.js';
import { threatModel, type ThreatModel } from './threat-model.js';
import type { LeftOut, ThreatBand, ThreatFactor, ThreatScore } from './threat-score.js';
import { weigh } from './weigh.js';

/**
 * How much of a threat the indicators of a finding are: 0 to 100, or unknown where nothing could be rated. Indicators are put
 * together as independent reasons, `1 - (1 - a)(1 - b)…`, so their order and repetitions mean nothing and one more hostile indicator
 * never lowers the score. The severity strengthens what they say. `docs/threat-score.md` has the model and what it is not.
 *
 * @throws RangeError where `context.now` is no date.
 * @example scoreIndicators(indicators, { now: '2026-11-24T12:00:00Z', severity: 'HIGH' }).sentence
 * // 'Threat score 38 of 100: address 198[.]51[.]100[.]7 (in a field of the finding) gives 26; severity HIGH adds 12.'
 */
export function scoreIndicators(indicators: readonly ScoredIndicator[], context: ThreatContext): ThreatScore {
  const now = Date.parse(context.now);
  if (Number.isNaN(now)) throw new RangeError(`now: found ${String(context.now)}, allowed: an ISO 8601 date`);
  const state = (['sample', 'archived', 'suppressed'] as const).find((name) => context[name] === true);
  if (state !== undefined) {
    return { score: 0, band: 'none', factors: [], leftOut: [], sentence: sentenceOfState(state) };
  }
  const model = context.model ?? threatModel;
  const { kept, dropped } = counting(indicators);
  const verdicts = byIndicator(context.verdicts ?? []);
  const why = [...dropped];
  const factors: Omit<ThreatFactor, 'points'>[] = [];
  let missed = 1;
  for (const [key, entries] of kept) {
    const { weight, because, expired } = weigh(entries, verdicts.get(key) ?? [], context, model);
    if (weight > 0) {
      missed *= 1 - weight;
      const [{ type, value }] = entries;
      const shown = type === 'aws-access-key-id' ? maskAccessKeyId(value) : value;
      factors.push({ kind: 'indicator', type, value: shown, weight, because });
    } else why.push(expired ? 'expired' : 'weightless');
  }
  const leftOut = counted(why);
  if (factors.length === 0) {
    return { score: null, band: 'unknown', factors: [], leftOut, sentence: sentenceOfUnknown(leftOut) };
  }
  const { severity } = context;
  const strength = severity === undefined ? 0 : strengthOf(severity, model) * (1 - missed);
  if (severity !== undefined && strength > 0) {
    factors.push({ kind: 'severity', value: severity, weight: strength, because: 'severity' });
  }
  const score = Math.round(100 * (1 - missed * (1 - strength)));
  const told = withPoints(factors, score);
  return {
    score,
    band: bandOf(score, model),
    factors: told,
    leftOut,
    sentence: sentenceOfScore(score, told, leftOut),
  };
}

/** The band of a score: coarse, so that a small change of the score is no change. */
export function bandOf(score: number | null, { bands }: ThreatModel = threatModel): ThreatBand {
  if (score === null) return 'unknown';
  if (score === 0) return 'none';
  if (score < bands.medium) return 'low';
  if (score < bands.high) return 'medium';
  return score < bands.critical ? 'high' : 'critical';
}

/** A label that nobody knows strengthens nothing. */
function strengthOf(severity: string, { severities }: ThreatModel): number {
  return Object.hasOwn(severities, severity) ? severities[severity as keyof typeof severities] : 0;
}

function byIndicator(verdicts: readonly Reputation[]): ReadonlyMap<string, readonly Reputation[]> {
  const byKey = new Map<string, Reputation[]>();
  for (const verdict of verdicts) {
    const key = indicatorKey(verdict);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [verdict]);
    else others.push(verdict);
  }
  return byKey;
}

function withPoints(
  factors: readonly Omit<ThreatFactor, 'points'>[],
  score: number,
): readonly ThreatFactor[] {
  const points = sharePoints(
    factors.map(({ weight }) => weight),
    score,
  );
  return factors
    .map((factor, at) => ({ ...factor, points: points[at] ?? 0 }))
    .sort((a, b) => b.weight - a.weight);
}

function counted(reasons: readonly LeftOut['because'][]): readonly LeftOut[] {
  const counts = new Map<LeftOut['because'], number>();
  for (const because of reasons) counts.set(because, (counts.get(because) ?? 0) + 1);
  return [...counts]
    .map(([because, count]) => ({ because, count }))
    .sort((a, b) => (a.because < b.because ? -1 : 1));
}
