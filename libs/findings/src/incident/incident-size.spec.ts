import fc from 'fast-check';

import {
  compilePolicy,
  openIncident,
  readFinding,
  triage,
  type Escalation,
  type PolicyRule,
} from '../index.js';
import { IncidentSchema } from '../schemas.js';
import { aFinding } from '../testing.js';

const options = { openedAt: '2026-11-24T12:05:00Z', engineVersion: '0.1.0', policySha256: 'f'.repeat(64) };
const long = '漢'.repeat(128);
const rules = Array.from({ length: 6 }, (_, index): PolicyRule => ({
  id: `r${index}`,
  title: long,
  when: { facts: { severity: ['HIGH', 'UNKNOWN'] } },
  then: {
    ...(index === 0 ? { priority: 'P2' } : index === 1 ? { slaMinutes: 5 } : { route: long }),
    suppress: { owner: 'ana', reason: 'x', expires: 'unreadable' },
  },
  runbook: `https://wiki.example.com/${'x'.repeat(998)}`,
}));
const fallbackOwner = { team: long, channel: long, project: long, service: long };
const policy = compilePolicy({ schema: 'tocsin.policy/1', rules, fallbackOwner });

function open(overrides: object, escalation?: Escalation) {
  const finding = readFinding(aFinding(overrides));
  return openIncident(finding, triage(finding, policy, { now: options.openedAt, escalation }), options);
}

/** What costs most bytes: escaped in JSON, three and four bytes in UTF-8, many code points a character, deleted. */
const unit = fc.constantFrom('"', '\\', '漢', '😀', 'e\u0301\u0302', '\u202E', '\uD800', '\n', 'a');
const text = fc
  .tuple(fc.array(unit, { minLength: 1, maxLength: 5 }), fc.constantFrom(1, 100, 3_000))
  .map(([units, times]) => `x${units.join('').repeat(times)}`);
const texts = fc.array(text, { maxLength: 20 });
const hostile = fc.record({
  Id: text,
  ProductArn: text,
  AwsAccountId: text,
  ProductName: text,
  Region: text,
  Title: text,
  Description: text,
  UpdatedAt: text,
  FirstObservedAt: text,
  Types: texts,
  Compliance: fc.record({ SecurityControlId: text }),
  Remediation: fc.record({
    Recommendation: fc.record({ Url: text.map((path) => `https://example.com/${path}`) }),
  }),
  Resources: fc.array(fc.record({ Id: text, Type: text, Region: text }), { maxLength: 32 }),
});

describe('the size of an incident', () => {
  it('is at most 16,000 bytes of JSON, within every limit and valid, for any finding and a policy of long texts', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (overrides, byPerson) => {
        const incident = open(overrides, byPerson ? { action: long, at: long } : undefined);
        expect(Buffer.byteLength(JSON.stringify(incident))).toBeLessThanOrEqual(16_000);
        const { title, description, id, product_arn, resources, resource_count } = incident.incident_details;
        expect(title.length).toBeLessThanOrEqual(256);
        expect(description.length).toBeLessThanOrEqual(1024);
        for (const named of [id, product_arn, ...resources.map((resource) => resource.id)])
          expect(named.length).toBeLessThanOrEqual(2048);
        expect(resources.length).toBeLessThanOrEqual(10);
        expect(resource_count).toBe(overrides.Resources.length);
        expect(JSON.stringify(incident)).not.toMatch(/[\u202A-\u202E]/);
        IncidentSchema.parse(JSON.parse(JSON.stringify(incident)));
      }),
      { numRuns: 50 },
    );
  });

  // Planted fault seen red: fitIncident without its last step.
  it('holds for the worst we know: quotes where bytes count, three-byte characters where characters do', () => {
    const [quotes, wide] = ['"'.repeat(10_000), '漢'.repeat(10_000)];
    const names = [
      'AwsAccountId',
      'ProductName',
      'Region',
      'Title',
      'Description',
      'UpdatedAt',
      'FirstObservedAt',
    ];
    const { incident_details: details, ...rest } = open({
      ...Object.fromEntries(names.map((name) => [name, wide])),
      Id: quotes,
      ProductArn: quotes,
      Types: [wide, wide],
      Compliance: { SecurityControlId: wide },
      Resources: Array.from({ length: 32 }, () => ({ Id: quotes, Type: wide, Region: wide })),
    });
    expect(Buffer.byteLength(JSON.stringify({ incident_details: details, ...rest }))).toBeLessThanOrEqual(
      16_000,
    );
    expect(details).toMatchObject({ resources: [], resource_count: 32 });
  });

  it('costs an ordinary finding nothing', () => {
    const Resources = Array.from({ length: 10 }, () => ({
      Id: `arn:aws:s3:::${'b'.repeat(63)}`,
      Type: 'AwsS3Bucket',
    }));
    expect(open({ Resources }).incident_details.resources).toHaveLength(10);
  });
});
