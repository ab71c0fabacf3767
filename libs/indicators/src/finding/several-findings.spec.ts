import { extractFromFinding, isHostile } from '../index.js';

const remote = (address: string, members: object = {}) => ({
  Action: { NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: address } } },
  ...members,
});
const posture = (Description: string) => ({
  Types: ['Software and Configuration Checks/Industry Standards'],
  Description,
});
const event = (...findings: object[]) => ({
  'detail-type': 'Security Hub Findings - Imported',
  detail: { findings },
});
const of = (raw: unknown) =>
  Object.fromEntries(
    extractFromFinding(raw).indicators.map((one) => [one.value, `${one.role} ${one.tags.join()}`.trim()]),
  );

describe('an event with several findings', () => {
  // Planted faults seen red: the first finding speaks for all; a value keeps the tag of its first finding.
  it.each<[string, unknown, object]>([
    [
      'a sample before a real one',
      event(remote('8.8.4.4', { Sample: true }), remote('9.9.9.9')),
      { '8.8.4.4': 'source sample', '9.9.9.9': 'source' },
    ],
    [
      'a real one before a sample',
      event(remote('9.9.9.9'), remote('8.8.4.4', { Sample: true })),
      { '8.8.4.4': 'source sample', '9.9.9.9': 'source' },
    ],
    [
      'one value in both',
      event(remote('8.8.4.4', { Sample: true }), remote('8.8.4.4')),
      { '8.8.4.4': 'source' },
    ],
    ['the other way', event(remote('8.8.4.4'), remote('8.8.4.4', { Sample: true })), { '8.8.4.4': 'source' }],
    [
      'a setting of ours, and somebody',
      event(posture('203.0.114.1 is open'), { Description: 'It talked to 203.0.114.2' }),
      { '203.0.114.1': 'target', '203.0.114.2': 'unknown' },
    ],
    [
      'what stands around a sample',
      { time: 'x', detail: { Sample: true, Title: 'evil.com' } },
      { 'evil.com': 'unknown sample' },
    ],
    [
      'an array',
      [remote('8.8.4.4', { Sample: true }), remote('9.9.9.9')],
      { '8.8.4.4': 'source sample', '9.9.9.9': 'source' },
    ],
  ])('keeps them apart: %s', (_, raw, expected) => expect(of(raw)).toEqual(expected));

  it('has nothing hostile where all are samples', () => {
    const raw = event(remote('8.8.4.4', { Sample: true }), remote('9.9.9.9', { Sample: true }));
    expect(extractFromFinding(raw).indicators.filter(isHostile)).toEqual([]);
  });
});
