import fc from 'fast-check';
import { anyIndicator, hostileIndicator } from '../fixtures/indicators.js';
import {
  scoreIndicators,
  standingOf,
  type Indicator,
  type Reputation,
  type ThreatContext,
} from '../index.js';

const now = '2026-11-24T12:00:00Z';
const runs = { numRuns: 2_000 };
const found = fc.array(anyIndicator, { maxLength: 12 });

const verdict = (about: Indicator) =>
  fc.record({
    type: fc.constant(about.type),
    value: fc.constant(about.value),
    source: fc.constantFrom('a', 'b', 'constructor'),
    at: fc.constant(now),
    verdict: fc.constantFrom('malicious' as const, 'benign' as const, 'unknown' as const),
    confidence: fc.option(fc.integer({ min: -10, max: 120 }), { nil: undefined }),
  });

const context = (indicators: readonly Indicator[]): fc.Arbitrary<ThreatContext> =>
  fc.record({
    now: fc.constant(now),
    severity: fc.constantFrom(undefined, 'INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'),
    observedAt: fc.constantFrom(undefined, now, '2026-11-01T00:00:00Z', '2020-01-01T00:00:00Z'),
    threatLists: fc.constantFrom(undefined, ['a list']),
    verdicts:
      indicators.length === 0
        ? fc.constant([])
        : fc.array(fc.constantFrom(...indicators).chain(verdict), { maxLength: 8 }),
  });

const both = found.chain((indicators) => fc.tuple(fc.constant(indicators), context(indicators)));
const scoreOf = (indicators: readonly Indicator[], about: ThreatContext) =>
  scoreIndicators(indicators, about).score;

describe('the laws of the score', () => {
  // Planted fault seen red: the standing of an indicator is not asked.
  it('is the same far from the finding, where each indicator says where it stood', () => {
    fc.assert(
      fc.property(both, ([indicators, about]) => {
        const carried = indicators.map(({ pointer: _, ...rest }) => ({
          ...rest,
          raw: rest.value,
          standing: standingOf({ ...rest, pointer: _ }, false),
        }));
        expect(scoreIndicators(carried, about)).toEqual(scoreIndicators(indicators, about));
      }),
      runs,
    );
  });

  // Planted fault seen red: the severity is added to the score and not put together with it.
  it('is whole, from 0 to 100, or unknown; its points add up; its sentence is short and on one line', () => {
    fc.assert(
      fc.property(both, ([indicators, about]) => {
        const { score, factors, leftOut, sentence } = scoreIndicators(indicators, about);
        const values = new Set(indicators.map(({ type, value }) => `${type} ${value}`));
        const weighed = factors.filter(({ kind }) => kind === 'indicator').length;
        expect(score === null || (Number.isInteger(score) && score >= 0 && score <= 100)).toBe(true);
        expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score ?? 0);
        expect(leftOut.reduce((sum, { count }) => sum + count, weighed)).toBe(values.size);
        expect(sentence.length).toBeLessThanOrEqual(400);
        expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[a-z]:\/\//iu);
      }),
      runs,
    );
  });

  // Planted faults seen red: values are not put into the order of their keys; verdicts not into that of their names.
  it('means nothing by order or repetition', () => {
    const shuffled = both.chain(([indicators, about]) =>
      fc.tuple(
        fc.constant(indicators),
        fc.constant(about),
        fc.shuffledSubarray([...indicators, ...indicators], { minLength: 0 }),
        fc.shuffledSubarray([...(about.verdicts ?? [])], { minLength: about.verdicts?.length ?? 0 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([indicators, about, some, verdicts]) => {
        const again = scoreIndicators([...some, ...[...indicators].reverse()], { ...about, verdicts });
        expect(again).toEqual(scoreIndicators(indicators, about));
      }),
      runs,
    );
  });

  // Planted fault seen red: the mean of the weights in the place of their union.
  it('is never lowered by one more hostile indicator', () => {
    fc.assert(
      fc.property(both, hostileIndicator, ([indicators, about], more) => {
        const before = scoreOf(indicators, about);
        const after = scoreOf([...indicators, more], about);
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  // Planted fault seen red: an error takes a tenth off.
  it('is never lowered by a malicious verdict, nor moved by an unknown one or an error', () => {
    const asked = found
      .filter((indicators) => indicators.length > 0)
      .chain((indicators) =>
        fc.tuple(fc.constant(indicators), context(indicators), fc.constantFrom(...indicators).chain(verdict)),
      );
    fc.assert(
      fc.property(asked, ([indicators, about, more]) => {
        const withOne = (one: Reputation) =>
          scoreOf(indicators, { ...about, verdicts: [...(about.verdicts ?? []), one] });
        const before = scoreOf(indicators, about);
        const error = { kind: 'failed', message: 'broken' } as const;
        expect(withOne({ ...more, verdict: 'unknown' })).toBe(before);
        expect(withOne({ ...more, verdict: 'error', error })).toBe(before);
        if (before !== null) {
          expect(withOne({ ...more, verdict: 'malicious' })).toBeGreaterThanOrEqual(before);
        }
      }),
      runs,
    );
  });

  // Planted fault seen red: the age is taken for days where it is milliseconds, so that all is gone at once.
  it('falls with age, and rises with severity', () => {
    const labels = [undefined, 'INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
    const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
    fc.assert(
      fc.property(both, fc.nat(2_000), fc.nat(2_000), ([indicators, about], days, more) => {
        const at = { ...about, observedAt: now };
        const young = scoreOf(indicators, { ...at, now: later(days) }) ?? 0;
        const old = scoreOf(indicators, { ...at, now: later(days + more) }) ?? 0;
        expect(old).toBeLessThanOrEqual(young);
        const bySeverity = labels.map((severity) => scoreOf(indicators, { ...about, severity }) ?? 0);
        expect(bySeverity).toEqual([...bySeverity].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('loses what is old by type: an address in months, a file hash in years, a vulnerability never', () => {
    const after = (type: 'ipv4-addr' | 'file' | 'vulnerability', days: number) =>
      scoreOf([{ type, value: 'x', raw: 'x', pointer: '/a', role: 'source', tags: [], confidence: 100 }], {
        now: new Date(Date.parse(now) + days * 86_400_000).toISOString(),
        observedAt: now,
      });
    expect([0, 7, 30, 120].map((days) => after('ipv4-addr', days))).toEqual([28, 21, 14, null]);
    expect([0, 30, 365, 1_095].map((days) => after('file', days))).toEqual([48, 48, 43, null]);
    expect([0, 10_000].map((days) => after('vulnerability', days))).toEqual([16, 16]);
  });
});
