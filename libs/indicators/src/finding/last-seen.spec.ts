import { extractFromFinding } from '../index.js';

const ip = '198.51.100.7';
const time = '2026-11-24T12:00:00+02:00';
const utc = '2026-11-24T10:00:00.000Z';
const listed = { ThreatIntelIndicators: [{ Type: 'IPV4_ADDRESS', Value: ip, LastObservedAt: time }] };
const called = { Action: { AwsApiCallAction: { RemoteIpDetails: { IpAddressV4: ip }, LastSeen: time } } };
const sequence = (seen: readonly unknown[]) => ({
  Endpoints: [{ Id: 'a', Ip: ip }],
  Signals: [
    ...seen.map((LastSeenAt) => ({ EndpointIds: ['b', 'a'], LastSeenAt })),
    { EndpointIds: ['b'], LastSeenAt: 1_900_000_000 },
  ],
});
const lower = {
  endpoints: [{ id: 'a', ip }],
  signals: [{ endpointIds: ['a'], lastSeenAt: time }],
};

describe('lastSeen', () => {
  // Planted faults seen red: places that are not anchored; the first signal instead of the last.
  it.each<[string, object, string | undefined]>([
    ['a value of a list of threats', listed, utc],
    ['the same in an event', { detail: { findings: [{}, listed] } }, utc],
    ['the same in an answer', { Findings: [listed] }, utc],
    ['who called', called, utc],
    [
      'an endpoint of a sequence',
      { Detection: { Sequence: sequence([1_795_521_600, 1_795_521_707, 5]) } },
      '2026-11-24T12:01:47.000Z',
    ],
    ['GuardDuty itself', { service: { detection: { sequence: lower } } }, utc],
    ['an endpoint that no signal names', { Detection: { Sequence: sequence([]) } }, undefined],
    [
      'signal 101',
      { Detection: { Sequence: sequence([...Array<number>(100).fill(0), 1_795_521_600]) } },
      undefined,
    ],
    [
      'no date',
      { Action: { AwsApiCallAction: { RemoteIpDetails: { IpAddressV4: ip }, LastSeen: 'now' } } },
      undefined,
    ],
    ['the time of the finding', { LastObservedAt: time, Network: { SourceIpV4: ip } }, undefined],
    ['a tag that looks like it', { Resources: [{ Tags: listed }] }, undefined],
    [
      'a tag beside a list of threats',
      {
        ThreatIntelIndicators: [{ Type: 'DOMAIN', Value: 'c2.example', LastObservedAt: time }],
        Resources: [{ Tags: { ThreatIntelIndicators: [{ Value: ip }] } }],
      },
      undefined,
    ],
    ['a place that looks like it', { UserDefinedFields: called }, undefined],
  ])('is what the finding says of the value alone: %s', (_, raw, lastSeen) => {
    const found = extractFromFinding(raw).indicators.find(({ value }) => value === ip);
    expect(found).toBeDefined();
    expect(found?.lastSeen).toBe(lastSeen);
  });

  it('is that of a vulnerability in OCSF', () => {
    const raw = { vulnerabilities: [{ cve: { uid: 'CVE-2026-1234' }, last_seen_time: 1_795_521_600_000 }] };
    expect(extractFromFinding(raw).indicators[0]?.lastSeen).toBe('2026-11-24T12:00:00.000Z');
  });
});
