import { compilePolicy, openIncident, readFinding, recipePolicy, triage, type Escalation } from '../index.js';
import { aFinding } from '../testing.js';

const policy = compilePolicy(recipePolicy);
const options = { openedAt: '2026-11-24T12:05:00Z', engineVersion: '0.1.0', policySha256: 'f'.repeat(64) };

function open(overrides: object = {}, escalation?: Escalation) {
  const finding = readFinding(aFinding(overrides));
  return openIncident(finding, triage(finding, policy, { now: options.openedAt, escalation }), options);
}

describe('openIncident', () => {
  it('keeps the recipe’s three groups and adds what a person needs', () => {
    expect(open()).toEqual({
      incident_id: expect.stringMatching(/^tocsin-[0-9a-f]{40}$/),
      incident_details: {
        id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/12abc34d567e8fa901bc2d34e56789f0/finding/46ba0ac2845071e23ccdeb2ae03bfdea',
        product_arn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
        severity: 'HIGH',
        title: 'The EC2 instance i-0abcd1234ef567890 talks to a known command and control server.',
        description: expect.stringContaining('198.51.100.23'),
        account: '111122223333',
        region: 'eu-west-1',
        timestamp: '2026-11-24T12:05:00.000Z',
        class: 'threat',
        source: 'GuardDuty',
        types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        first_seen: '2026-11-24T11:58:12.000Z',
        updated_at: '2026-11-24T12:03:05.112Z',
        workflow_status: 'NEW',
        record_state: 'ACTIVE',
        resources: [
          {
            type: 'AwsEc2Instance',
            id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0abcd1234ef567890',
            region: 'eu-west-1',
          },
        ],
        resource_count: 1,
        remediation_url: 'https://docs.aws.amazon.com/guardduty/latest/ug/compromised-ec2.html',
        sample: false,
      },
      response_plan: {
        action: 'escalated_response',
        priority: 'P2',
        sla: 60,
        respond_by: '2026-11-24T13:05:00.000Z',
        because: 'Rule "HIGH is P2" decides: severity HIGH, from Severity.Label.',
      },
      integration: {
        team: 'security-team',
        jira_project: 'SEC',
        slack_channel: '#security-incidents',
        pagerduty_service: 'security-team',
      },
      engine: { version: '0.1.0', policy_sha256: 'f'.repeat(64) },
    });
  });

  // Planted fault seen red: `respond_by` in hours.
  it.each([
    ['CRITICAL', '2026-11-24T12:20:00.000Z'],
    ['MEDIUM', '2026-11-24T16:05:00.000Z'],
    ['INFORMATIONAL', '2026-11-26T12:05:00.000Z'],
  ])('asks for an answer to %s by %s', (Label, respondBy) => {
    expect(open({ Severity: { Label } }).response_plan.respond_by).toBe(respondBy);
  });

  const bare = { ProductName: undefined, CompanyName: undefined };
  it.each([
    ['GuardDuty', bare],
    [
      'IAM Access Analyzer',
      { ...bare, ProductArn: 'arn:aws-us-gov:securityhub:us-gov-west-1::product/aws/access-analyzer' },
    ],
    ['scanner', { ...bare, ProductArn: 'arn:aws:securityhub:eu-west-1::product/example/scanner' }],
    [
      'Our SOC',
      {
        ...bare,
        CompanyName: 'Our SOC',
        ProductArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default',
      },
    ],
    [
      'unknown',
      { ...bare, ProductArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default' },
    ],
    ['unknown', { ...bare, ProductArn: 'x' }],
    ['Mine', { ProductName: ' Mine\n' }],
  ])('names the source %s', (source, overrides) => {
    expect(open(overrides).incident_details.source).toBe(source);
  });

  it('has words for what is missing', () => {
    const nothing = {
      Title: undefined,
      Description: undefined,
      Region: undefined,
      ProductArn: 'x',
      Resources: undefined,
    };
    const { incident_details: details } = open({
      ...nothing,
      AwsAccountId: '\u200B',
      FirstObservedAt: undefined,
    });
    expect(details).toMatchObject({
      title: 'Untitled finding',
      description: '',
      region: 'unknown',
      account: 'unknown',
      first_seen: '2026-11-24T12:03:05.112Z',
      resources: [],
      resource_count: 0,
    });
    expect(details).not.toHaveProperty('control_id');
  });

  it('tells what the provider said where a customer has changed it', () => {
    expect(open({ Severity: { Label: 'CRITICAL' } }).incident_details).toMatchObject({
      severity: 'CRITICAL',
      provider_severity: 'HIGH',
    });
    expect(open({ Severity: undefined, FindingProviderFields: undefined }).incident_details.severity).toBe(
      'UNKNOWN',
    );
  });

  it('shows ten resources and counts all', () => {
    const Resources = Array.from({ length: 32 }, (_, index) => ({
      Type: 'AwsS3Bucket',
      Id: `arn:aws:s3:::bucket-${index}`,
    }));
    const { resources, resource_count } = open({ Resources }).incident_details;
    expect(resources.map(({ id }) => id)).toEqual(Resources.slice(0, 10).map(({ Id }) => Id));
    expect(resource_count).toBe(32);
  });

  it('cleans and shortens', () => {
    const { title, description } = open({
      Title: `evil\u202E\n\u0007${'x'.repeat(300)}`,
      Description: `a\r\n${'y'.repeat(2000)}`,
    }).incident_details;
    expect(title).toBe(`evil ${'x'.repeat(250)}…`);
    expect(description).toBe(`a\n${'y'.repeat(1021)}…`);
  });

  it.each([
    ['http://docs.example.com/fix', undefined],
    ['javascript:alert(1)', undefined],
    [`https://docs.example.com/${'x'.repeat(2000)}`, undefined],
    ['https://docs.example.com/\u202Efix', undefined],
    ['https://docs.example.com/fix', 'https://docs.example.com/fix'],
  ])('gives the address %s whole or not at all', (Url, expected) => {
    expect(open({ Remediation: { Recommendation: { Url } } }).incident_details.remediation_url).toBe(
      expected,
    );
  });

  it('carries an escalation', () => {
    expect(
      open({}, { action: 'Escalate\u202EToSOC', at: '2026-11-24T12:04:00Z' }).response_plan,
    ).toMatchObject({
      priority: 'P1',
      respond_by: '2026-11-24T12:20:00.000Z',
      escalation: { action: 'EscalateToSOC', at: '2026-11-24T12:04:00Z' },
    });
  });

  it('has a team where the policy names none', () => {
    const finding = readFinding(aFinding());
    const verdict = triage(finding, compilePolicy({ schema: 'tocsin.policy/1', rules: [] }), {
      now: options.openedAt,
    });
    expect(openIncident(finding, verdict, options).integration).toEqual({ team: 'unassigned' });
  });

  it('refuses a time it cannot read', () => {
    const finding = readFinding(aFinding());
    const verdict = triage(finding, policy, { now: options.openedAt });
    expect(() => openIncident(finding, verdict, { ...options, openedAt: 'now' })).toThrow(
      new RangeError('openedAt: found "now", allowed: an ISO 8601 time with an offset'),
    );
  });
});
