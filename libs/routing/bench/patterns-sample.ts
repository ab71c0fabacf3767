import { type Random, randomOf } from '@tocsin/bench';
import { ACCOUNTS, LABELS, PRODUCTS, RESOURCE_TYPES, TYPES } from './events-sample.js';

interface Parts {
  readonly accounts: (random: Random) => string;
  readonly products: (random: Random) => string;
  readonly types: (random: Random) => string;
  readonly resources: (random: Random) => string;
}

/** What the sampled events have. */
const PRESENT: Parts = {
  accounts: (random) => random.pick(ACCOUNTS),
  products: (random) => random.pick(PRODUCTS),
  types: (random) => random.pick(TYPES).slice(0, random.int(10, 40)),
  resources: (random) => random.pick(RESOURCE_TYPES),
};

/** The same of teams that no sampled event is about: 300 accounts, other products, types and resources. */
const ABSENT: Parts = {
  accounts: (random) => String(100_000_000_000 + random.int(1, 300)),
  products: (random) => `Partner ${random.int(1, 20)}`,
  types: (random) =>
    `${random.pick(['TTPs', 'Effects', 'Sensitive Data Identifications'])}/Family ${random.int(1, 40)}`,
  resources: (random) => `AwsService${random.int(1, 60)}Thing`,
};

/** Event patterns of Security Hub rules that the sampled events may match. */
export function patternsSample(count: number, seed = 7): readonly unknown[] {
  return sample(count, PRESENT, randomOf(seed));
}

/** Event patterns of the same make that no sampled event matches. */
export function fillersSample(count: number, seed = 9): readonly unknown[] {
  return sample(count, ABSENT, randomOf(seed));
}

function sample(count: number, parts: Parts, random: Random): readonly unknown[] {
  return Array.from({ length: count }, () => ({
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
    detail: {
      findings: {
        Severity: { Label: LABELS.slice(random.int(2, 4)) },
        Workflow: { Status: ['NEW'] },
        RecordState: ['ACTIVE'],
        ...selective(parts, random),
        ...(random.chance(0.2) ? { UserDefinedFields: { ticket: [{ exists: false }] } } : {}),
        ...(random.chance(0.2) ? { ProductName: [{ 'anything-but': ['Config', 'Health'] }] } : {}),
      },
    },
  }));
}

/** What parts one team's rule from another's. */
function selective(parts: Parts, random: Random): Record<string, unknown> {
  return random.pick<() => Record<string, unknown>>([
    () => ({ AwsAccountId: Array.from({ length: random.int(1, 3) }, () => parts.accounts(random)) }),
    () => ({ AwsAccountId: [parts.accounts(random)], ProductName: [parts.products(random)] }),
    () => ({ ProductName: [parts.products(random)], Types: [{ prefix: parts.types(random) }] }),
    () => ({ Types: [{ prefix: parts.types(random) }, { prefix: parts.types(random) }] }),
    () => ({ Resources: { Type: [parts.resources(random)] } }),
    () => ({ Resources: { Type: [parts.resources(random)] }, AwsAccountId: [parts.accounts(random)] }),
  ])();
}
