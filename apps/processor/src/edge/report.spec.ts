import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { compilePolicy, recipePolicy } from '@tocsin/findings';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import type { Ports, Settled } from '../batch/ports.js';
import { processBatch } from '../batch/process-batch.js';
import { report } from './report.js';

/** What an attacker writes into a finding; no word of ours holds it. */
const STAIN = 'zq7-stain';

/** Where a line may hold it: in ids, as they came; in shadow mode in the subject that the mail would have had. */
const IDS = ['finding_id', 'product_arn'];

type Json = Record<string, unknown>;

/** The value once for every text in it, that text stained or of another type; and once for every list and map, with one more. */
function* stainings(value: unknown): Generator<unknown> {
  if (typeof value === 'string') {
    yield `${value} ${STAIN}`;
    yield STAIN;
    yield { [STAIN]: STAIN };
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) for (const other of stainings(one)) yield value.with(at, other);
    yield [...(value as unknown[]), STAIN];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      for (const other of stainings(one)) yield { ...value, [key]: other };
    }
    yield { ...value, [STAIN]: STAIN };
  } else {
    yield STAIN;
  }
}

const FORMS: readonly (readonly [string, Json])[] = [
  [
    'ASFF',
    aFinding({
      Note: { Text: 'a note', UpdatedBy: 'somebody', UpdatedAt: '2026-11-24T09:00:00.000Z' },
      UserDefinedFields: { owner: 'payments' },
      AwsAccountName: 'payments-prod',
    }),
  ],
  ['OCSF', anOcsfFinding()],
  ['GuardDuty', aGuardDutyFinding()],
];

const REFUSED: Settled = { ok: false, retry: false, code: 'InvalidInput', message: 'no' };
const LATER: Settled = { ok: false, retry: true, code: 'Throttled', message: 'later' };

/** Without these a finding of the three forms cannot be read. */
const NO_IDS = { Id: undefined, finding_info: undefined, id: undefined };

/** What becomes of a finding: each ends in another kind of line. */
const FATES: Readonly<Record<string, Partial<Ports> & { readonly mode?: 'shadow' }>> = {
  told: {},
  'not published': { publish: async (all) => new Map(all.map(({ id }) => [id, REFUSED])) },
  'published later': { publish: async (all) => new Map(all.map(({ id }) => [id, LATER])) },
  'not marked': { update: async (all) => new Map(all.map(({ id }) => [id, REFUSED])) },
  'no service': {
    readLedger: async () => {
      throw new Error('connect ECONNREFUSED');
    },
  },
  shadow: { mode: 'shadow' },
  unreadable: {},
};

function portsWith(fate: Partial<Ports>): Ports {
  return {
    readLedger: async () => new Map(),
    writeLedger: async () => 'written',
    publish: async (all) => new Map(all.map(({ id }) => [id, { ok: true }])),
    update: async (all) => new Map(all.map(({ id }) => [id, { ok: true }])),
    find: async () => ({ found: [], settled: new Map() }),
    park: async () => undefined,
    defect: () => undefined,
    ...fate,
  };
}

/** What the function writes about these events: its lines, as the real logger and the real metrics make them. */
async function linesOf(events: readonly unknown[], fate: string): Promise<readonly string[]> {
  const { mode = 'live', ...ports } = FATES[fate] ?? {};
  const lines: string[] = [];
  const write = (...line: readonly unknown[]): void => void lines.push(String(line[0]));
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation(write),
  );
  try {
    const result = await processBatch(
      events.map((event, index) => ({
        messageId: `m${index}`,
        body: typeof event === 'string' ? event : JSON.stringify(event),
        attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1795514400000' },
      })),
      {
        policy: compilePolicy(recipePolicy),
        policySha256: 'f'.repeat(64),
        engineVersion: '0.0.0',
        mode,
        mark: 'notified',
        timeZone: 'UTC',
        clock: () => '2026-11-24T10:00:00.000Z',
        leaseUntil: '2026-11-24T10:01:00.000Z',
      },
      portsWith(ports),
    );
    const metrics = new Metrics({ namespace: 'Tocsin', serviceName: 'tocsin-processor' });
    report(result, new Logger({ serviceName: 'tocsin-processor' }), metrics);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return lines;
}

/** `member: value` of whatever a line holds of the stain outside of where it may be. */
function stainsIn(line: string, allowed: readonly string[]): readonly string[] {
  return Object.entries(JSON.parse(line) as Json)
    .filter(([member, value]) => !allowed.includes(member) && JSON.stringify([member, value]).includes(STAIN))
    .map(([member, value]) => `${member}: ${JSON.stringify(value)}`);
}

beforeAll(() => {
  process.env['POWERTOOLS_DEV'] = 'true';
});

describe('of what somebody writes into a finding, nothing is logged but its ids', () => {
  it.each(
    FORMS.flatMap(([form, finding]) => Object.keys(FATES).map((fate) => [form, fate, finding] as const)),
  )('%s, %s', async (_, fate, finding) => {
    const events = [...stainings(finding)].map((one, index) =>
      anEvent([fate === 'unreadable' ? { ...(one as Json), ...NO_IDS } : one], { id: `delivery-${index}` }),
    );
    expect(events.length).toBeGreaterThan(50);
    const lines = await linesOf(events, fate);
    expect(lines.length).toBeGreaterThanOrEqual(events.length);
    const allowed = fate === 'shadow' ? [...IDS, 'subject'] : IDS;
    // Planted faults seen red: the title beside the ids; the body of the message in the line that says it is parked.
    expect([...new Set(lines.flatMap((line) => stainsIn(line, allowed)))]).toEqual([]);
  });

  it('what is no event at all', async () => {
    const bodies = [
      STAIN,
      `{"detail": "${STAIN}`,
      JSON.stringify(STAIN),
      [STAIN],
      { [STAIN]: STAIN },
      { detail: STAIN },
    ];
    const events = [...bodies, anEvent([STAIN]), { ...anEvent([]), detail: { findings: STAIN } }];
    const lines = await linesOf(events, 'told');
    expect(lines.filter((line) => line.includes('message parked'))).toHaveLength(events.length);
    // Planted fault seen red: the detail of the parked message, which quotes what was found.
    expect(lines.flatMap((line) => stainsIn(line, IDS))).toEqual([]);
  });
});
