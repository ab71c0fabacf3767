import { proveCoverage, type Deployment } from '../../index.js';
import { slipped } from './templates/sample.js';
import { OPEN, SOUND } from './templates/samples.js';

const now = '2026-11-24T12:00:00Z';
const prove = (deployment: Deployment) => proveCoverage({ deployment, now });
const every = [...SOUND, ...OPEN.map(([sample]) => sample)];

it('there are thirty, and at most three are left open', () => {
  expect(every).toHaveLength(30);
  expect(OPEN.length).toBeLessThanOrEqual(3);
  expect(new Set(every.map(({ name }) => name)).size).toBe(30);
});

it.each(every.map((sample) => [sample.name, sample] as const))('%s raises no false alarm', (_, sample) => {
  expect(prove(sample.read(sample.text)).outcome).not.toBe('holes');
});

it.each(SOUND.map((sample) => [sample.name, sample] as const))(
  '%s is proved',
  (_, { read, text, tells = [] }) => {
    const { outcome, holes, undecided, assumptions } = prove(read(text));
    expect({ outcome, holes, undecided }).toEqual({ outcome: 'proved', holes: [], undecided: [] });
    const taken = assumptions.filter((line) => line.endsWith(' tells a person.'));
    expect(taken).toEqual(tells.map((what) => `${what} tells a person.`));
  },
);

it.each(OPEN.map(([sample, reason]) => [sample.name, sample, reason] as const))(
  '%s is left open, and why is said',
  (_, { read, text }, reason) => {
    const { outcome, undecided } = prove(read(text));
    expect(outcome).toBe('undecided');
    expect(undecided[0]?.reason).toMatch(reason);
  },
);

const SLIPS = SOUND.flatMap((sample) => (sample.slip === undefined ? [] : [{ sample, slip: sample.slip }]));

it.each(SLIPS.map(({ sample, slip }) => [sample.name, slip.to, sample, slip] as const))(
  '%s: %s is found',
  (_, __, sample, slip) => {
    const { outcome, holes } = prove(sample.read(slipped(sample, slip)));
    expect(outcome).toBe('holes');
    expect(holes.map(({ culprit: { part, id } }) => ({ part, id }))).toContainEqual(slip.culprit);
  },
);
