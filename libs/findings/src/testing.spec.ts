import { readEvent, readFinding } from './index.js';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from './testing.js';

describe('aFinding', () => {
  it('gives a fresh object each time', () => {
    expect(aFinding()).toEqual(aFinding());
    expect(aFinding()).not.toBe(aFinding());
    expect(aFinding()['Resources']).not.toBe(aFinding()['Resources']);
  });

  it('merges members, replaces lists and removes what is undefined', () => {
    const finding = aFinding({
      Severity: { Label: 'LOW' },
      Types: ['TTPs'],
      Note: undefined,
      Workflow: { Status: undefined },
      New: { a: 1 },
    });
    expect(finding).toMatchObject({
      Severity: { Label: 'LOW', Normalized: 70 },
      Types: ['TTPs'],
      Workflow: {},
      New: { a: 1 },
    });
    expect(finding).not.toHaveProperty('Note');
    expect(finding).not.toHaveProperty('Workflow.Status');
  });

  it('keeps __proto__ as data', () => {
    const finding = aFinding(JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.hasOwn(finding, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('holds documentation addresses and accounts only', () => {
    const text = JSON.stringify(aFinding());
    expect(text.match(/\b\d{12}\b/g)?.every((account) => account === '111122223333')).toBe(true);
    expect(text.match(/\b\d+\.\d+\.\d+\.\d+\b/g)).toEqual(['198.51.100.23', '192.0.2.44', '198.51.100.23']);
  });
});

describe('anOcsfFinding and aGuardDutyFinding', () => {
  it('are aFinding in other formats', () => {
    const [asff, ocsf, guardDuty] = [aFinding(), anOcsfFinding(), aGuardDutyFinding()].map(readFinding);
    for (const copy of [ocsf, guardDuty]) {
      for (const member of [
        'id',
        'accountId',
        'region',
        'title',
        'description',
        'updatedAt',
        'firstObservedAt',
      ] as const)
        expect(copy?.[member]).toBe(asff?.[member]);
      expect(copy?.severity.label).toBe(asff?.severity.label);
      expect(copy?.resources[0]).toMatchObject({
        id: asff?.resources[0]?.id,
        tags: asff?.resources[0]?.tags,
      });
    }
  });

  it.each([anOcsfFinding, aGuardDutyFinding])('are fresh each time, and take overrides: %p', (make) => {
    expect(make()).toEqual(make());
    expect(make()).not.toBe(make());
    expect(make({ severity: undefined, extra: { a: 1 } })).toMatchObject({ extra: { a: 1 } });
    expect(make({ severity: undefined })).not.toHaveProperty('severity');
    const text = JSON.stringify(make());
    expect(text.match(/\b\d{12}\b/g)?.every((account) => account === '111122223333')).toBe(true);
    expect(text.match(/\b\d+\.\d+\.\d+\.\d+\b/g)?.every((ip) => /^(198\.51\.100|192\.0\.2)\./.test(ip))).toBe(
      true,
    );
  });
});

describe('anEvent', () => {
  it('names the finding, as Security Hub does', () => {
    const { id, productArn } = readFinding(aFinding());
    expect(anEvent([aFinding()])).toMatchObject({
      source: 'aws.securityhub',
      resources: [`${productArn}/${id}`],
    });
  });

  it('takes an action, a time and an id', () => {
    const event = anEvent([aFinding()], {
      action: { name: 'Escalate', arn: 'arn:x' },
      time: '2026-11-25T00:00:00Z',
      id: 'e-1',
    });
    expect(readEvent(event)).toMatchObject({
      kind: 'custom-action',
      deliveryId: 'e-1',
      time: '2026-11-25T00:00:00Z',
      action: { name: 'Escalate', arn: 'arn:x' },
    });
  });

  it.each([
    ['Findings Imported V2', 'aws.securityhub', anOcsfFinding()],
    ['GuardDuty Finding', 'aws.guardduty', aGuardDutyFinding()],
  ])('is a %s event of %s', (detailType, source, finding) => {
    const event = anEvent([finding]);
    expect(event).toMatchObject({ 'detail-type': detailType, source });
    expect(readEvent(event)).toMatchObject({
      detailType,
      findings: [{ accountId: '111122223333' }],
      refused: [],
    });
  });
});
