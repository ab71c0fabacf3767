import { exampleFinding } from '../../testing/example-finding.js';
import { exampleHub } from '../../testing/example-hub.js';

const later = { UpdatedAt: '2026-11-24T11:00:00.000Z' };

describe('BatchImportFindings refuses', () => {
  test.each<[string, object, string]>([
    ['no title', { Title: undefined }, 'Title is required'],
    ['a blank title', { Title: ' ' }, 'Title: expected a text that is not blank'],
    ['a long title', { Title: 'x'.repeat(257) }, 'Title: 257 characters, at most 256 are allowed'],
    ['another schema', { SchemaVersion: '2019-01-01' }, 'SchemaVersion: expected 2018-10-08'],
    ['an account of 11 digits', { AwsAccountId: '11112222333' }, 'AwsAccountId: expected 12 digits'],
    ['no ARN of a product', { ProductArn: 'guardduty-product' }, 'ProductArn: expected the ARN of a product'],
    ['no timestamp', { UpdatedAt: 'yesterday' }, 'UpdatedAt: expected an ISO 8601 timestamp'],
    ['no resources', { Resources: undefined }, 'Resources: expected a list'],
    ['33 resources', { Resources: Array(33).fill({}) }, 'Resources: 33 elements, 1 to 32 are allowed'],
    ['a resource without id', { Resources: [{ Type: 'Other' }] }, 'Resources[0]: Type and Id are required'],
    [
      '51 fields',
      { ProductFields: Object.fromEntries([...Array(51).keys()].map((key) => [`k${key}`, 'v'])) },
      'ProductFields: 51 entries, at most 50 are allowed',
    ],
    ['no severity', { Severity: undefined }, 'Severity: Label or Normalized is required'],
    ['an unknown label', { Severity: { Label: 'SEVERE' } }, 'Severity.Label: SEVERE is not a label'],
    ['an unknown record state', { RecordState: 'DELETED' }, 'RecordState: expected ACTIVE or ARCHIVED'],
    [
      '240 KB',
      { Remediation: { Recommendation: { Text: 'x'.repeat(245_760) } } },
      'at most 245760 are allowed',
    ],
  ])('%s', (_what, overrides, message) => {
    const { hub, events } = exampleHub();
    const result = hub.import([exampleFinding(overrides), exampleFinding({ Id: 'good' })]);
    expect(result).toMatchObject({
      FailedCount: 1,
      SuccessCount: 1,
      FailedFindings: [{ ErrorCode: 'InvalidInput' }],
    });
    expect(result.FailedFindings[0]?.ErrorMessage).toContain(message);
    expect(events).toHaveLength(1);
  });

  test.each([[[]], [Array(101).fill({})], [undefined]])(
    'a batch that is not 1 to 100 findings',
    (findings) => {
      expect(() => exampleHub().hub.import(findings)).toThrow('Findings: expected 1 to 100');
    },
  );
});

describe('BatchImportFindings of a new finding', () => {
  test('sets what Security Hub sets, and emits', () => {
    const { hub, events, held } = exampleHub();
    hub.import([exampleFinding({ Severity: { Normalized: 71, Original: '7' } })]);
    expect(held()).toMatchObject({
      Workflow: { Status: 'NEW' },
      RecordState: 'ACTIVE',
      Severity: { Label: 'HIGH', Normalized: 71, Original: '7' },
      FindingProviderFields: { Severity: { Label: 'HIGH', Original: '7' } },
      ProcessedAt: expect.any(String),
    });
    expect(events).toEqual([held()]);
  });

  test('takes the label of a severity where both are given', () => {
    const { hub, held } = exampleHub();
    hub.import([exampleFinding({ Severity: { Label: 'LOW', Normalized: 90 } })]);
    expect(held()?.Severity).toMatchObject({ Label: 'LOW' });
  });

  test('takes severity and types of FindingProviderFields', () => {
    const { hub, held } = exampleHub();
    const FindingProviderFields = { Severity: { Label: 'CRITICAL' }, Types: ['TTPs'] };
    hub.import([exampleFinding({ FindingProviderFields })]);
    expect(held()).toMatchObject({ Severity: { Label: 'CRITICAL', Normalized: 90 }, Types: ['TTPs'] });
  });
});

describe('BatchImportFindings of a finding that is held', () => {
  test('is ignored without a later UpdatedAt', () => {
    const { hub, events, held } = exampleHub();
    hub.import([exampleFinding()]);
    const result = hub.import([exampleFinding({ Title: 'again' })]);
    expect(result).toMatchObject({ FailedCount: 0, SuccessCount: 1 });
    expect(held()?.Title).toBe(exampleFinding().Title);
    expect(events).toHaveLength(1);
  });

  // Planted fault: an import that takes the provider's Workflow makes every provider update tell somebody again.
  test('leaves alone what is the customer’s', () => {
    const { hub, held } = exampleHub();
    const identifiers = { FindingIdentifiers: [exampleFinding()] };
    hub.import([exampleFinding()]);
    const ours = {
      Note: { Text: 'ours', UpdatedBy: 'us' },
      UserDefinedFields: { ours: 'yes' },
      VerificationState: 'TRUE_POSITIVE',
      Workflow: { Status: 'NOTIFIED' },
      Severity: { Label: 'LOW' },
    };
    hub.update({ ...identifiers, ...ours });
    const theirs = {
      Note: { Text: 'theirs', UpdatedBy: 'them' },
      UserDefinedFields: { theirs: 'yes' },
      VerificationState: 'FALSE_POSITIVE',
      Workflow: { Status: 'NEW' },
      Severity: { Label: 'CRITICAL' },
    };
    hub.import([exampleFinding({ ...later, ...theirs, Title: 'changed' })]);
    expect(held()).toMatchObject({
      ...ours,
      Title: 'changed',
      FindingProviderFields: { Severity: { Label: 'CRITICAL' } },
    });
  });

  // Planted fault seen red: the finding that is held is laid under the new one.
  test('replaces all other members, those that it lacks too', () => {
    const { hub, held } = exampleHub();
    hub.import([exampleFinding({ SourceUrl: 'https://example.com', Criticality: 7 })]);
    hub.import([exampleFinding({ ...later, Title: 'changed' })]);
    expect(held()).toMatchObject({ Title: 'changed' });
    expect(held()).not.toHaveProperty('SourceUrl');
  });

  test('takes the provider’s severity while no customer has set one', () => {
    const { hub, held } = exampleHub();
    hub.import([exampleFinding()]);
    hub.import([exampleFinding({ ...later, Severity: { Label: 'CRITICAL' } })]);
    expect(held()?.Severity).toMatchObject({ Label: 'CRITICAL', Normalized: 90 });
  });
});
