import { randomOf, seedOf, type Random } from '../random/random.js';
import type { Month } from '../month-options.js';
import type { Account, AccountKind } from './account.js';
import { KINDS } from './kinds.js';
import { PRODUCT_TEAMS, SHARED_TEAMS } from './teams.js';

/** The accounts of the organisation, and those of each kind. */
export interface Estate {
  readonly accounts: readonly Account[];
  of(kind: AccountKind): readonly Account[];
}

const REGIONS = ['eu-west-1', 'us-east-1', 'eu-central-1', 'us-west-2', 'ap-southeast-2'] as const;

const SHARED_OWNERS: Partial<Record<AccountKind, keyof typeof SHARED_TEAMS>> = {
  ci: 'platform',
  network: 'network',
  security: 'security',
  data: 'data',
  chain: 'ledger',
  corporate: 'workplace',
};

/** The organisation of a month: the same seed and number of accounts give the same one. */
export function estateOf({ seed, accounts }: Pick<Month, 'seed' | 'accounts'>): Estate {
  const random = randomOf(seedOf(seed, 'estate'));
  const kinds = shuffled(kindsFor(accounts), random);
  const seen = new Map<AccountKind, number>();
  const all = kinds.map((kind, index) => {
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    return accountOf(kind, index, nth, random);
  });
  const byKind = new Map(KINDS.map(({ kind }) => [kind, all.filter((account) => account.kind === kind)]));
  return { accounts: all, of: (kind) => byKind.get(kind) ?? [] };
}

function kindsFor(accounts: number): AccountKind[] {
  const kinds = KINDS.flatMap(({ kind, of300 }) =>
    Array<AccountKind>(Math.max(1, Math.floor((of300 * accounts) / 300))).fill(kind),
  );
  while (kinds.length < accounts) kinds.push('dev');
  return kinds;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

function accountOf(kind: AccountKind, index: number, nth: number, random: Random): Account {
  const { ou, environment, dataClasses } = KINDS.find(
    (candidate) => candidate.kind === kind,
  ) as (typeof KINDS)[number];
  const shared = SHARED_OWNERS[kind];
  const team = shared === undefined ? random.pick(PRODUCT_TEAMS) : SHARED_TEAMS[shared];
  const partition = partitionOf(kind, random);
  const name = kind === 'web' || kind === 'api' || kind === 'cluster' ? `${kind}-${environment}` : kind;
  return {
    index,
    id: `900000${String((index + 1) * 37).padStart(6, '0')}`,
    name: `${team.id}-${name}-${String(index).padStart(3, '0')}`,
    kind,
    ou,
    environment,
    team: team.id,
    dataClass: random.pick(dataClasses),
    partition,
    regions: regionsOf(partition, random),
    ocsf: partition === 'aws' && nth % 10 === 3,
    listed: index % 100 !== 41,
    tagged: index % 50 !== 23,
  };
}

/** Assumption: a handful of accounts outside the commercial partition. */
function partitionOf(kind: AccountKind, random: Random): Account['partition'] {
  if (kind !== 'web' && kind !== 'api') return 'aws';
  return random.chance(0.06) ? 'aws-us-gov' : random.chance(0.04) ? 'aws-cn' : 'aws';
}

function regionsOf(partition: Account['partition'], random: Random): readonly string[] {
  if (partition === 'aws-us-gov') return ['us-gov-west-1'];
  if (partition === 'aws-cn') return ['cn-north-1'];
  const first = random.chance(0.5) ? REGIONS[0] : random.pick(REGIONS);
  return random.chance(0.4) ? [first, ...REGIONS.filter((region) => region !== first).slice(0, 2)] : [first];
}
