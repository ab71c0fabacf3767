import type { Estate } from '../estate/estate.js';
import type { Account } from '../estate/account.js';
import type { ResourceKind } from '../estate/resources.js';
import { slotOf } from '../estate/slots.js';
import { exposureRow } from '../exposure/exposure-finding.js';
import { DETECTION_TYPES, detectionOf } from '../guardduty/detections.js';
import { EXERCISES } from '../intrusions/exercises.js';
import { severityOfStep, STORIES } from '../intrusions/intrusions.js';
import type { Step, Story } from '../intrusions/story.js';
import { macieRow } from '../macie/macie-finding.js';
import { DAY_MS, MONTH_DAYS, type Month } from '../month-options.js';
import { randomOf, seedOf, type Random } from '../random/random.js';
import { thirdPartyRow } from '../third-party/third-party-finding.js';
import { planned, type Planned } from './planned.js';

const HOUR_MS = 3_600_000;

/** The planted intrusions and the exercises: made by the same hands as the background. */
export function* stories(month: Month, estate: Estate, random: Random): Generator<Planned> {
  const taken = new Set<Account>();
  for (const [index, story] of STORIES.entries()) {
    yield* chain(story, index + 1, month, accountFor(story, estate, taken, random), random);
  }
  for (const story of EXERCISES) {
    yield* chain(story, undefined, month, accountFor(story, estate, taken, random), random);
  }
  yield* samples(month, estate, random);
}

function accountFor(
  { where, title }: Story,
  { accounts }: Estate,
  taken: Set<Account>,
  random: Random,
): Account {
  const fitting = accounts.filter(where);
  const free = fitting.filter((account) => !taken.has(account));
  const account = random.pick(free.length > 0 ? free : fitting);
  if (account === undefined) throw new Error(`no account for "${title}"`);
  taken.add(account);
  return account;
}

function* chain(
  story: Story,
  intrusion: number | undefined,
  month: Month,
  account: Account,
  random: Random,
): Generator<Planned> {
  const lastHours = Math.max(...story.steps.map(({ hours }) => hours)) * 1.3 + 14;
  const room = MONTH_DAYS * DAY_MS - lastHours * HOUR_MS;
  const startMs = month.startMs + Math.floor(random.next() * room);
  const pace = 0.7 + random.next() * 0.6;
  const actor = random.int(0, 0xffffffff);
  const things = random.int(0, 0xffffffff);
  for (const step of story.steps) {
    const { product, row, kind } = rowFor(step);
    const slot = slotOf(kind, account, randomOf(seedOf(things, step.on)));
    const createdMs = startMs + Math.floor(step.hours * pace * HOUR_MS) + random.int(0, 240_000);
    const first: Planned = { ...planned(product, row, account, slot, createdMs, random), actor, intrusion };
    yield first;
    if (step.again === true) {
      yield { ...first, revision: 1, updatedMs: createdMs + Math.floor((1 + random.next() * 11) * HOUR_MS) };
    }
  }
}

function rowFor(step: Step): {
  readonly product: Planned['product'];
  readonly row: unknown;
  readonly kind: ResourceKind;
} {
  const severity = severityOfStep(step);
  switch (step.from) {
    case 'guardduty':
      return {
        product: 'guardduty',
        row: { type: step.what, severity },
        kind: detectionOf(step.what).resource,
      };
    case 'macie':
      return { product: 'macie', row: macieRow(step.what, severity), kind: 'object' };
    case 'thirdParty':
      return {
        product: 'thirdParty',
        row: thirdPartyRow(step.what),
        kind: thirdPartyRow(step.what).resource,
      };
    case 'exposure':
      return { product: 'exposure', row: exposureRow(step.what), kind: exposureRow(step.what).resource };
  }
}

/** "Generate sample findings" makes one of each type, all at once. Assumption: two people try it in a month. */
function* samples(month: Month, estate: Estate, random: Random): Generator<Planned> {
  for (const kind of ['dev', 'sandbox'] as const) {
    const account = random.pick(estate.of(kind).filter(({ ocsf }) => !ocsf));
    const createdMs = month.startMs + random.int(1, MONTH_DAYS - 2) * DAY_MS + 10 * HOUR_MS;
    for (const type of DETECTION_TYPES) {
      const { resource, severity } = detectionOf(type);
      const row = { type, severity, sample: true };
      yield planned(
        'guardduty',
        row,
        account,
        slotOf(resource, account, random),
        createdMs + random.int(0, 9_000),
        random,
      );
    }
  }
}
