import type { Choice } from './run.js';
import type { Budget } from './world.js';

const NOTHING: Budget = { crashes: 0, duplicates: 0, ticks: 0, providerUpdates: 0, closes: 0, answers: 0 };

/** What may happen beside the workers, in any order: by name. */
type Budgets = Readonly<Record<string, Budget>>;

/** Seconds. */
export const SMALL: Budgets = {
  'nothing happens': NOTHING,
  'the message comes twice': { ...NOTHING, duplicates: 1 },
  'a worker dies at any step': { ...NOTHING, crashes: 1, ticks: 1 },
  'the provider updates it': { ...NOTHING, providerUpdates: 1 },
  'a person resolves it': { ...NOTHING, closes: 1 },
  'the enricher answers': { ...NOTHING, answers: 1 },
  'two workers die': { ...NOTHING, crashes: 2, ticks: 2 },
  'a worker dies, and the message comes twice': { ...NOTHING, crashes: 1, duplicates: 1, ticks: 1 },
};

/** What happens to a finding that is told and marked. */
interface Answered {
  /** What happened already: the answer of the enricher waits, and what else is here. */
  readonly waiting: readonly Choice[];
  readonly budget: Budget;
}

const ANSWER: Choice = { do: 'answer' };
const PROVIDER: Choice = { do: 'provider' };

/** Seconds, once the finding is told and marked: what the enricher learned about it waits. */
export const SMALL_ANSWERED: Readonly<Record<string, Answered>> = {
  'its answer comes twice': { waiting: [ANSWER], budget: { ...NOTHING, answers: 1, duplicates: 1 } },
  'a person resolves it': { waiting: [ANSWER], budget: { ...NOTHING, answers: 1, closes: 1 } },
  'a worker dies, and an update of the provider waits too': {
    waiting: [ANSWER, PROVIDER],
    budget: { ...NOTHING, answers: 1, crashes: 1, providerUpdates: 1, ticks: 1 },
  },
};

/** Minutes. */
export const LARGE: Budgets = {
  'a worker dies, and the provider updates it': { ...NOTHING, crashes: 1, providerUpdates: 1, ticks: 1 },
  'a worker dies, and a person resolves it': { ...NOTHING, crashes: 1, closes: 1, ticks: 1 },
  'three deaths': { ...NOTHING, crashes: 3, ticks: 3 },
  'the enricher answers, and a worker dies': { ...NOTHING, answers: 1, crashes: 1, ticks: 1 },
  'the enricher answers, and a person resolves it': { ...NOTHING, answers: 1, closes: 1 },
  'the enricher answers twice': { ...NOTHING, answers: 2 },
  'twice, updated, resolved': { ...NOTHING, duplicates: 1, providerUpdates: 1, closes: 1 },
};

/** Minutes, once the finding is told and marked. */
export const LARGE_ANSWERED: Readonly<Record<string, Answered>> = {
  'two workers die': { waiting: [ANSWER], budget: { ...NOTHING, answers: 1, crashes: 2, ticks: 2 } },
  'a worker dies, and a person resolves it': {
    waiting: [ANSWER],
    budget: { ...NOTHING, answers: 1, crashes: 1, closes: 1, ticks: 1 },
  },
  'a worker dies, and the provider updates it': {
    waiting: [ANSWER],
    budget: { ...NOTHING, answers: 1, crashes: 1, providerUpdates: 1, ticks: 1 },
  },
};
