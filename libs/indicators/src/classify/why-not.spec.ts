import {
  INDICATOR_TYPES,
  isHostile,
  scoreIndicators,
  whyNotHostile,
  type Indicator,
  type NotHostileBecause,
} from '../index.js';
import { indicator } from '../fixtures/indicators.js';
import fc from 'fast-check';
import { anyIndicator } from '../fixtures/indicators.js';

const NEVER: readonly (NotHostileBecause | undefined)[] = ['ours', 'harmless', 'explains', 'sample'];
const LEAD_SOMEWHERE = [
  ...['ipv4-addr', 'ipv6-addr', 'cidr', 'domain-name', 'url', 'email-addr', 'file', 'cryptocurrency-address'],
];

describe('whyNotHostile', () => {
  // Planted fault seen red: `target` after the tags.
  it.each<[Partial<Indicator>, NotHostileBecause | undefined]>([
    [{ role: 'source' }, undefined],
    [{ role: 'unknown' }, undefined],
    [{ role: 'artifact' }, undefined],
    [{ role: 'target' }, 'ours'],
    [{ role: 'target', tags: ['documentation'] }, 'ours'],
    [{ role: 'reference' }, 'explains'],
    [{ tags: ['own'] }, 'ours'],
    [{ tags: ['own', 'sample'] }, 'ours'],
    [{ tags: ['private'] }, 'ours'],
    [{ tags: ['reserved'] }, 'harmless'],
    [{ tags: ['documentation'] }, 'harmless'],
    [{ tags: ['aws-owned'] }, 'harmless'],
    [{ tags: ['warning-list'] }, 'harmless'],
    [{ tags: ['sample'] }, 'sample'],
  ])('of a domain, %j: %s', (members, because) => {
    const found = indicator('domain-name', 'evil.com', members);
    expect(whyNotHostile(found)).toBe(because);
    expect(isHostile(found)).toBe(because === undefined);
  });

  it.each<[string, Partial<Indicator>, NotHostileBecause | undefined]>([
    ['ec2-192-0-2-1.compute-1.amazonaws.com', { role: 'source' }, undefined],
    ['ec2-192-0-2-1.compute-1.amazonaws.com', { role: 'unknown' }, 'rented'],
    ['d111111abcdef8.cloudfront.net', { role: 'unknown' }, 'rented'],
    ['x.elb.amazonaws.com', { role: 'artifact' }, 'rented'],
    ['cloudfront.net.evil.com', { role: 'unknown' }, undefined],
  ])('of what AWS rents out, %s with %j: %s', (value, members, because) => {
    expect(whyNotHostile(indicator('domain-name', value, members))).toBe(because);
    expect(whyNotHostile(indicator('url', `https://${value}/a`, members))).toBe(because);
  });

  it.each(INDICATOR_TYPES)('of the type %s: whether it leads somewhere', (type) => {
    const because = whyNotHostile(indicator(type, 'x', { role: 'source' }));
    expect(because).toBe(LEAD_SOMEWHERE.includes(type) ? undefined : 'describes');
  });

  // Planted fault seen red: the score takes references.
  it('is of one mind with the score: what never counts there is not hostile here, and says the same', () => {
    fc.assert(
      fc.property(anyIndicator, (found) => {
        const because = whyNotHostile(found);
        const { score, leftOut } = scoreIndicators([found], { now: '2026-11-24T12:00:00Z' });
        if (NEVER.includes(because)) expect([score, leftOut]).toEqual([null, [{ because, count: 1 }]]);
        else expect(leftOut.some((part) => NEVER.includes(part.because as NotHostileBecause))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
