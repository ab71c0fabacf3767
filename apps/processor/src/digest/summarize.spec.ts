import type { LedgerRow } from '@tocsin/functions';
import { row } from '@tocsin/functions/testing';
import { IncidentSchema } from '@tocsin/findings/schemas';
import type { DigestHead } from './digest-head.js';
import { sortMembers, summarize } from './summarize.js';

const digest = 'd'.repeat(40);
const NOW = '2026-11-24T10:00:00.000Z';
const head = (kind: DigestHead['kind']): DigestHead => ({
  digest,
  version: 3,
  state: 'claimed',
  kind,
  words: 'aws/guardduty, soc',
  openedAt: NOW,
});

function waiting(at: number, changes: Partial<LedgerRow> = {}, title = `finding ${at}`): LedgerRow {
  return row({
    pk: String(at).padStart(64, '0'),
    state: 'gathered',
    severityTold: 'MEDIUM',
    priorityTold: 'P4',
    gathered: {
      digest,
      kind: 'storm',
      at: `2026-11-24T09:0${at % 10}:00.000Z`,
      id: `f${at}`,
      productArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      format: 'asff',
      account: at % 3 === 0 ? '444455556666' : '111122223333',
      region: 'eu-west-1',
      title,
      source: 'GuardDuty',
      class: 'threat',
      response: 'standard_response',
      slaMinutes: 1_440,
      owner: { team: 'soc', project: 'SEC' },
    },
    ...changes,
  });
}

const options = { now: NOW, engineVersion: '0.1.0', policySha256: 'f'.repeat(64) };
const made = (rows: readonly LedgerRow[], kind: DigestHead['kind'] = 'storm') =>
  summarize(head(kind), sortMembers(rows, digest), options);

describe('summarize', () => {
  // Planted fault seen red: closed ones counted as told.
  it('counts what it tells, and what it does not tell any more', () => {
    const rows = [
      ...[1, 2, 3].map((at) => waiting(at)),
      waiting(4, { state: 'closed' }),
      waiting(5, { state: 'claimed', gathered: undefined }),
    ];
    expect(made(rows).digest).toMatchObject({
      count: 3,
      by_severity: { MEDIUM: 3 },
      closed: 1,
      told: 1,
      accounts: ['111122223333', '444455556666'],
      from: '2026-11-24T09:01:00.000Z',
      to: '2026-11-24T09:03:00.000Z',
    });
  });

  it('promises what the most urgent of them needs, and lists the worst first', () => {
    const urgent = waiting(7, { severityTold: 'HIGH', priorityTold: 'P2' });
    const incident = made([...Array.from({ length: 30 }, (_, at) => waiting(at + 10)), urgent]);
    expect(incident.response_plan).toMatchObject({ priority: 'P2', sla: 1_440 });
    expect(incident.digest?.findings[0]?.id).toBe('f7');
    expect(incident.digest?.findings.length).toBe(20);
    expect(incident.digest?.more).toBe(11);
    expect(incident.incident_details).toMatchObject({
      severity: 'HIGH',
      account: 'several',
      region: 'eu-west-1',
    });
    expect(incident.integration).toEqual({ team: 'soc', jira_project: 'SEC' });
  });

  it('of a backlog wakes nobody', () => {
    const incident = made([waiting(1, { severityTold: 'CRITICAL', priorityTold: 'P1' })], 'backlog');
    expect(incident.response_plan).toMatchObject({ priority: 'P3', action: 'standard_response', sla: 1_440 });
  });

  it('is a valid incident of at most 16,000 bytes, however long the texts are', () => {
    const rows = Array.from({ length: 40 }, (_, at) => waiting(at, {}, '漢'.repeat(128)));
    const incident = made(rows);
    expect(IncidentSchema.parse(JSON.parse(JSON.stringify(incident)))).toEqual(incident);
    expect(Buffer.byteLength(JSON.stringify(incident))).toBeLessThanOrEqual(16_000);
    expect((incident.digest?.findings.length ?? 0) + (incident.digest?.more ?? 0)).toBe(40);
  });
});
