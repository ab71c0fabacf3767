import { compilePolicy, readFinding, triage } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import type { DigestSettings } from './digest-settings.js';
import { planGathering } from './plan-gathering.js';
import type { Opening } from './plan-gathering.js';

const NOW = '2026-11-24T10:00:00.000Z';
const INSTALLED = '2026-11-24T09:00:00.000Z';
const policy = compilePolicy({
  schema: 'tocsin.policy/1',
  rules: [
    {
      id: 'gather-low',
      title: 'LOW is gathered',
      when: { facts: { severity: ['LOW'] } },
      then: { route: 'gather' },
    },
  ],
  fallbackOwner: { team: 'soc' },
});
const settings: DigestSettings = {
  stormThreshold: 3,
  stormSeconds: 300,
  gatherSeconds: 86_400,
  backlog: 'digest',
};

function opening(id: number, over: object = {}): Opening {
  const finding = readFinding(
    aFinding({
      Id: `f${id}`,
      Severity: { Label: 'HIGH' },
      CreatedAt: '2026-11-24T09:30:00.000Z',
      UpdatedAt: '2026-11-24T09:30:00.000Z',
      ...over,
    }),
  );
  return { id: String(id), finding, verdict: triage(finding, policy, { now: NOW }), before: undefined };
}

function counters(before = 0) {
  const counts = new Map<string, number>();
  return {
    counts,
    count: async (rule: string, window: number, openings: number) => {
      const now = (counts.get(`${rule} ${window}`) ?? 0) + openings;
      counts.set(`${rule} ${window}`, now);
      return { now, before };
    },
    installedAt: async () => INSTALLED,
  };
}

async function planned(
  openings: readonly Opening[],
  changes: Partial<DigestSettings> = {},
  store = counters(),
) {
  const plan = await planGathering(openings, { ...settings, ...changes }, 'live', NOW, store);
  return openings.map(({ id }) => plan.get(id)?.kind ?? 'alone');
}

const times = (count: number, over: object = {}) =>
  Array.from({ length: count }, (_, at) => opening(at, over));
const old = { CreatedAt: '2026-10-01T00:00:00.000Z', UpdatedAt: '2026-10-02T00:00:00.000Z' };
const posture = {
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
  GeneratorId: 'security-control/S3.8',
  Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
  Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
};
const threat = { Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS'] };

describe('planGathering', () => {
  // Planted faults seen red: `>=` for the threshold; CRITICAL counted.
  it.each<[string, readonly Opening[], Partial<DigestSettings>, readonly string[]]>([
    ['three of one rule', times(3), {}, ['alone', 'alone', 'alone']],
    ['four of one rule', times(4), {}, Array(4).fill('storm')],
    ['four, and storms off', times(4), { stormThreshold: 0 }, Array(4).fill('alone')],
    ['CRITICAL, many', times(9, { Severity: { Label: 'CRITICAL' } }), {}, Array(9).fill('alone')],
    ['routed gather', times(1, { Severity: { Label: 'LOW' } }), {}, ['gather']],
    ['an old one', [opening(1, { ...old, ...posture })], {}, ['backlog']],
    ['an old one that is to be told', [opening(1, { ...old, ...posture })], { backlog: 'tell' }, ['alone']],
    ['an old CRITICAL', [opening(1, { ...old, Severity: { Label: 'CRITICAL' } })], {}, ['alone']],
    [
      'an old CRITICAL, and the user says so',
      [opening(1, { ...old, Severity: { Label: 'CRITICAL' } })],
      { backlog: 'digest-all' },
      ['backlog'],
    ],
    [
      'an old threat that was seen again since',
      [opening(1, { ...threat, CreatedAt: old.CreatedAt })],
      {},
      ['alone'],
    ],
    [
      'an old one that the product updates',
      [opening(1, { ...posture, CreatedAt: old.CreatedAt })],
      {},
      ['backlog'],
    ],
  ])('%s', async (_, openings, changes, kinds) => {
    expect(await planned(openings, changes)).toEqual(kinds);
  });

  it('counts over batches, and goes on through one calm window', async () => {
    const store = counters();
    expect(await planned(times(3), {}, store)).toEqual(['alone', 'alone', 'alone']);
    expect(await planned(times(1), {}, store)).toEqual(['storm']);
    expect(await planned(times(1), {}, counters(4))).toEqual(['storm']);
    expect(await planned(times(1), {}, counters(3))).toEqual(['alone']);
  });

  it('counts rules and owners apart; a detector of GuardDuty is no rule', async () => {
    const guardDuty = (id: number, type: string) =>
      opening(id, {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
        GeneratorId: 'arn:aws:guardduty:eu-west-1:111122223333:detector/abc',
        Types: [type],
      });
    const two = [1, 2].map((id) => guardDuty(id, 'TTPs/Discovery/Recon:EC2-Portscan'));
    const other = [3, 4].map((id) =>
      guardDuty(id, 'TTPs/Initial Access/UnauthorizedAccess:EC2-SSHBruteForce'),
    );
    expect(await planned([...two, ...other])).toEqual(Array(4).fill('alone'));
  });

  it('asks nothing of the ledger where nothing is to be counted', async () => {
    const store = counters();
    await planned(times(5, { Severity: { Label: 'CRITICAL' } }), {}, store);
    expect(store.counts.size).toBe(0);
  });
});
