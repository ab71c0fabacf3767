import { compilePolicy, PolicyError, type TriagePolicy } from '../index.js';

function refusalOf(facts: unknown): string {
  const rule = { id: 'a', title: 'A', when: { facts }, then: {} };
  try {
    compilePolicy({ schema: 'tocsin.policy/1', rules: [rule] } as TriagePolicy);
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
  return 'accepted';
}

const many = (length: number) => Array.from({ length }, (_, index) => `x${index}`);
const names =
  'severity, class, sample, recordState, workflowStatus, complianceStatus, product, type, threatPurpose, threatType, ' +
  'attackSequence, control, exploitAvailable, fixAvailable, epss, account, region, ou, accountTag, resourceTag, owner';

describe('facts that are refused', () => {
  // Each names the rule, the field, what was found and what is allowed.
  it.each<readonly [unknown, string]>([
    [[], `: found a list of 0 entries, allowed: an object of ${names}`],
    [{}, `: found no facts, allowed: ${names} (none would match every finding)`],
    [{ severity: undefined }, `: found no facts, allowed: ${names}`],
    [{ Severity: ['HIGH'] }, `.Severity: found an unknown member, allowed: ${names}`],
    [JSON.parse('{"__proto__":["x"]}'), '.__proto__: found an unknown member'],
    [{ constructor: ['x'] }, '.constructor: found an unknown member'],
    [{ severity: 'HIGH' }, '.severity: found "HIGH", allowed: a list of 1 to 6 entries'],
    [
      { severity: ['FATAL'] },
      '.severity[0]: found "FATAL", allowed: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL, UNKNOWN',
    ],
    [
      { class: ['threats'] },
      '.class[0]: found "threats", allowed: threat, posture, vulnerability, data, exposure',
    ],
    [{ sample: 'no' }, '.sample: found "no", allowed: true or false'],
    [{ attackSequence: 1 }, '.attackSequence: found the number 1, allowed: true or false'],
    [{ exploitAvailable: 'YES' }, '.exploitAvailable: found "YES", allowed: true or false'],
    [{ fixAvailable: null }, '.fixAvailable: found null, allowed: true or false'],
    [{ recordState: ['CLOSED'] }, '.recordState[0]: found "CLOSED", allowed: ACTIVE, ARCHIVED'],
    [{ recordState: [] }, '.recordState: found a list of 0 entries, allowed: a list of 1 to 2 entries'],
    [
      { workflowStatus: ['NEW', 'IN_PROGRESS'] },
      '.workflowStatus[1]: found "IN_PROGRESS", allowed: NEW, NOTIFIED, RESOLVED, SUPPRESSED',
    ],
    [
      { complianceStatus: ['FAIL'] },
      '.complianceStatus[0]: found "FAIL", allowed: PASSED, WARNING, FAILED, NOT_AVAILABLE',
    ],
    [
      { product: ['GuardDuty'] },
      '.product[0]: found "GuardDuty", allowed: company/product, such as aws/guardduty',
    ],
    [{ product: ['aws/guard duty'] }, '.product[0]: found "aws/guard duty"'],
    [{ product: ['product/aws/guardduty'] }, '.product[0]: found "product/aws/guardduty"'],
    [{ product: many(101) }, '.product: found a list of 101 entries, allowed: a list of 1 to 100 entries'],
    [{ type: ['/TTPs'] }, '.type[0]: found "/TTPs", allowed: a path of 1 to 8 steps'],
    [{ type: ['TTPs/'] }, '.type[0]: found "TTPs/"'],
    [{ type: ['TTPs//x'] }, '.type[0]: found "TTPs//x"'],
    [{ type: ['a\nb'] }, '.type[0]: found'],
    [{ type: ['a/b/c/d/e/f/g/h/i'] }, '.type[0]: found "a/b/c/d/e/f/g/h/i"'],
    [{ type: ['x'.repeat(513)] }, '512 characters in all'],
    [{ type: [5] }, '.type[0]: found the number 5'],
    [
      { threatPurpose: ['Backdoor:EC2'] },
      '.threatPurpose[0]: found "Backdoor:EC2", allowed: one of GuardDuty\'s',
    ],
    [{ threatPurpose: ['backdoor'] }, '.threatPurpose[0]: found "backdoor"'],
    [{ threatPurpose: [undefined] }, '.threatPurpose[0]: found nothing'],
    [
      { threatType: ['Backdoor:EC2-C&CActivity'] },
      '.threatType[0]: found "Backdoor:EC2-C&CActivity", allowed: a type as GuardDuty spells it',
    ],
    [{ threatType: ['TTPs/Backdoor:EC2/Spambot'] }, '.threatType[0]: found'],
    [{ threatType: ['Backdoor:EC2/Spambot.'] }, '.threatType[0]: found'],
    [{ threatType: ['Backdoor:EC2/A.1.2.3.4.5.6.7.8'] }, '.threatType[0]: found'],
    [{ threatType: [`Backdoor:EC2/${'S'.repeat(244)}`] }, '.threatType[0]: found'],
    [{ threatType: [7] }, '.threatType[0]: found the number 7'],
    [{ control: ['EC2.19', ''] }, '.control[1]: found a blank text, allowed: a text of 1 to 128 characters'],
    [{ control: many(1001) }, 'a list of 1 to 1000 entries'],
    [{ epss: 0.9 }, '.epss: found the number 0.9, allowed: an object of Eq, Gte, Lte, Gt, Lt'],
    [{ epss: {} }, '.epss: found no bound, allowed: at least one of Eq, Gte, Lte, Gt, Lt'],
    [{ epss: { Gte: undefined } }, '.epss: found no bound'],
    [{ epss: { gte: 0.9 } }, '.epss.gte: found an unknown member, allowed: Eq, Gte, Lte, Gt, Lt'],
    [{ epss: { Gte: 90 } }, '.epss.Gte: found the number 90, allowed: a number from 0 to 1'],
    [{ epss: { Lt: -0.1 } }, '.epss.Lt: found the number -0.1'],
    [{ epss: { Eq: '0.9' } }, '.epss.Eq: found "0.9"'],
    [{ epss: { Eq: NaN } }, '.epss.Eq: found the number NaN'],
    [{ account: [111122223333] }, '.account[0]: found the number 111122223333, allowed: a text of 12 digits'],
    [{ account: ['1111-2222-3333'] }, '.account[0]: found "1111-2222-3333"'],
    [{ account: ['1111222233334'] }, '.account[0]: found "1111222233334"'],
    [{ region: ['x'.repeat(33)] }, '.region[0]: found'],
    [{ ou: ['Workloads/'] }, '.ou[0]: found "Workloads/"'],
    [{ accountTag: [{ Key: 'env' }] }, '.accountTag[0].Value: found nothing'],
    [{ accountTag: { env: 'prod' } }, '.accountTag: found an object, allowed: a list of 1 to 100 entries'],
    [{ resourceTag: [{ Key: '', Value: 'x' }] }, '.resourceTag[0].Key: found a blank text'],
    [{ resourceTag: [{ Key: 'a', Value: 'b\u0000' }] }, '.resourceTag[0].Value: found'],
    [{ resourceTag: [{ Key: 'a', Value: 'x'.repeat(257) }] }, 'a text of at most 256 characters on one line'],
    [
      { resourceTag: [{ Key: 'a', Value: 'b', Comparison: 'EQUALS' }] },
      '.resourceTag[0].Comparison: found an unknown member',
    ],
    [{ owner: [{ team: 'a' }] }, '.owner[0]: found an object, allowed: a text of 1 to 128 characters'],
  ])('%j', (facts, message) => {
    expect(refusalOf(facts)).toContain(message);
    expect(refusalOf(facts)).toMatch(/^rule "a", rules\[0\]\.when\.facts/);
  });

  it.each([
    [{ type: ['a/b/c/d/e/f/g/h', 'x'.repeat(512)] }],
    [
      {
        threatType: [
          `Backdoor:EC2/${'S'.repeat(243)}`,
          'Recon:EC2/A.1.2.3.4.5.6.7',
          'Trojan:EC2/DropPoint!DNS',
        ],
      },
    ],
    [{ product: ['aws/guardduty', '111122223333/default'] }],
    [{ epss: { Gte: 0, Lte: 1, Gt: undefined } }],
    [
      {
        resourceTag: [{ Key: 'a', Value: '' }],
        accountTag: [{ Key: 'x'.repeat(128), Value: 'x'.repeat(256) }],
      },
    ],
    [{ control: many(1000), region: ['eu-west-1'], ou: ['Workloads'], owner: ['x'.repeat(128)] }],
  ])('others are not: %#', (facts) => {
    expect(refusalOf(facts)).toBe('accepted');
  });
});
