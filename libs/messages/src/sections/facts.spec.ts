import { aNotice, type Differences } from '../fixtures/notices.js';
import type { LinkOptions } from '../links.js';
import { toTold } from '../told.js';
import { describeFacts } from './facts.js';

function facts(differences: Differences = {}, links?: LinkOptions) {
  const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC', links };
  const entries = describeFacts(toTold(aNotice(differences), view))?.entries ?? [];
  return (key: string) => entries.filter((entry) => entry.key === key);
}

describe('facts', () => {
  it.each([
    ['severity', { provider_severity: 'MEDIUM' }, 'CRITICAL (GuardDuty said MEDIUM)'],
    ['severity', { severity: 'UNKNOWN' }, 'unknown, the finding states none'],
    ['control', { control_id: 'S3.8', compliance_status: 'FAILED' }, 'S3.8 FAILED'],
    ['state', { record_state: undefined }, 'NEW'],
    ['class', {}, 'threat'],
    ['team', {}, 'payments-security'],
    ['response', {}, 'P1, immediate response, SLA 15 min'],
    ['first seen', {}, '2026-11-24 12:03 UTC'],
  ] as const)('%s of %j', (key, details, value) => {
    expect(facts({ details })(key)).toEqual([{ key, value }]);
  });

  it.each(['control', 'runbook', 'remediation', 'escalation'])('leaves %s out where there is none', (key) => {
    expect(facts()(key)).toEqual([]);
  });

  it('lists five types and counts the rest', () => {
    const types = facts({ details: { types: Array.from({ length: 9 }, (_, n) => `TTPs/${n}`) } })('type');
    expect(types.map(({ value }) => value)).toEqual([
      'TTPs/0',
      'TTPs/1',
      'TTPs/2',
      'TTPs/3',
      'TTPs/4',
      'and 4 more',
    ]);
  });

  it('names the custom action and the time, and that nobody knows who', () => {
    const escalation = { action: 'To SOC', at: '2026-11-24T12:06:50Z' };
    expect(facts({ plan: { escalation } })('escalation')[0]?.value).toBe(
      'custom action "To SOC" at 2026-11-24 12:06 UTC; the event does not say who',
    );
  });

  it('links the runbook of the policy on any https host', () => {
    const href = 'https://wiki.example.com/r';
    expect(facts({ plan: { runbook: href } })('runbook')[0]?.link?.href).toBe(href);
    expect(facts({ plan: { runbook: 'http://wiki.example.com/r' } })('runbook')[0]?.link).toBeUndefined();
  });

  // Planted: allowedAddress ignores the host.
  it('links the remediation only on an allowed host', () => {
    const own = { details: { remediation_url: 'https://fix.example.com/x' } };
    expect(facts(own)('remediation')).toEqual([
      { key: 'remediation', value: 'https://fix.example.com/x (unknown host: not a link)' },
    ]);
    expect(facts(own, { allowedHosts: ['fix.example.com'] })('remediation')[0]?.link?.href).toBe(
      'https://fix.example.com/x',
    );
    const docs = 'https://docs.aws.amazon.com/console/securityhub/S3.8/remediation';
    expect(facts({ details: { remediation_url: docs } })('remediation')[0]?.link?.href).toBe(docs);
  });
});
