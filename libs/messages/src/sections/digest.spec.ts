import type { IncidentDigest } from '@tocsin/findings';
import { aNotice } from '../fixtures/notices.js';
import { gatherNotice, stormNotice } from '../fixtures/digest-notices.js';
import { describeNotice } from '../describe-notice.js';
import { renderSns } from '../render-sns.js';
import { sectionOf } from '../section.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC', mark: 'notified' } as const;
const digestOf = (changes: Partial<IncidentDigest>) =>
  aNotice({ event: 'digest', digest: { ...(stormNotice.incident.digest as IncidentDigest), ...changes } });

describe('a digest', () => {
  it.each([
    ['storm', /^too many came at once: 10,000 findings of one rule/],
    ['gather', /^10,000 findings gathered for their owner/],
    ['backlog', /^10,000 findings older than the installation/],
    ['of-a-later-version', /^10,000 findings told together/],
    ['constructor', /^10,000 findings told together/],
  ])('%s: what was done', (kind, done) => {
    const action = sectionOf(describeNotice(digestOf({ kind }), view), 'action');
    expect(action?.done).toMatch(done);
    expect(action?.done).toContain('closed before this was sent: 3');
    expect(action?.done).toContain('findings will be marked NOTIFIED');
  });

  it('counts, names places and lists the worst', () => {
    const sections = describeNotice(stormNotice, view);
    const facts = new Map(sectionOf(sections, 'facts')?.entries.map(({ key, value }) => [key, value]));
    expect(facts.get('findings')).toBe('10,000: 9,200 HIGH, 800 MEDIUM');
    expect(facts.get('regions')).toBe('eu-west-1, eu-central-1, us-east-1');
    expect(sectionOf(sections, 'where')?.entries[0]).toEqual({ key: 'account', value: 'several (4)' });
    const { heading, more, resources } = sectionOf(sections, 'resources') ?? { resources: [] };
    expect([heading, more, resources.length]).toEqual(['Findings', 9_980, 20]);
  });

  it('of one account says which, and links its first finding', () => {
    const sections = describeNotice(gatherNotice, view);
    expect(sectionOf(sections, 'where')?.entries[0]?.value).toBe('111122223333');
    expect(sectionOf(sections, 'action')?.link).toMatchObject({
      label: 'Open first finding',
      href: expect.stringContaining('finding%252F0') as string,
    });
  });

  // Planted fault seen red: findings left out of `shrinkNotice`, and of `withoutSecrets`.
  it('of long names still fits, without secrets, and counts what it lists no longer', () => {
    const long = '漢'.repeat(600);
    const findings = stormNotice.incident.digest?.findings.map((one) => ({
      ...one,
      title: `AKIA1234567890ABCDEF aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ${long}`,
    }));
    const { Message, bytes } = renderSns(digestOf({ findings: findings ?? [] }), view);
    expect(bytes).toBeLessThanOrEqual(24_000);
    expect(Message).not.toContain('wJalrXUtnFEMI');
    const { incident } = JSON.parse(
      (JSON.parse(Message) as { default: string }).default,
    ) as typeof stormNotice;
    const { findings: left = [], more = 0 } = incident.digest ?? {};
    expect(left.length + more).toBe(10_000);
    expect(left.length).toBeLessThan(20);
  });
});
