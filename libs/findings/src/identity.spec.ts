import { findingKey, incidentIdOf, isMarked, MARKER, readFinding } from './index.js';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from './testing.js';

const identity = { productArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty', id: 'finding-1' };

describe('identity', () => {
  // The digest is that of `printf '%s\n%s' ARN ID | sha256sum`. Planted fault seen red: a space for the line feed.
  it('is the SHA-256 of ProductArn, a line feed and Id', () => {
    const key = 'bb11841580897045ab7def01135531470edfda8535a98bae861ed3e274bf1a25';
    expect(findingKey(identity)).toBe(key);
    expect(incidentIdOf(identity)).toBe(`tocsin-${key.slice(0, 40)}`);
  });

  it('is the finding’s, not its version’s', () => {
    const before = readFinding(aFinding());
    const after = readFinding(
      aFinding({ UpdatedAt: '2026-11-25T00:00:00Z', Severity: { Label: 'CRITICAL' } }),
    );
    expect(incidentIdOf(after)).toBe(incidentIdOf(before));
    expect(incidentIdOf({ ...before, id: 'another' })).not.toBe(incidentIdOf(before));
  });

  // The digest is that of `printf '%s\n%s\n%s' PRODUCT UID ACCOUNT | sha256sum`. Planted fault seen red: no account.
  it('is of an OCSF finding the SHA-256 of product, uid and account', () => {
    const ocsf = { ...identity, format: 'ocsf', accountId: '111122223333' } as const;
    expect(findingKey(ocsf)).toBe('044d79a2cb8f7da760fecaa4dfdeb3beb6920a73e42cda19dedbdfa2b82a175f');
    expect(findingKey({ ...ocsf, format: 'asff' })).toBe(findingKey(identity));
    expect(findingKey({ ...ocsf, format: 'guardduty' })).toBe(findingKey(identity));
    const [one, other] = ['111122223333', '444455556666'].map((uid) =>
      incidentIdOf(readFinding(anOcsfFinding({ cloud: { account: { uid } } }))),
    );
    expect(one).not.toBe(other);
  });

  it('is one for GuardDuty’s event and what Security Hub CSPM makes of it', () => {
    expect(incidentIdOf(readFinding(aGuardDutyFinding()))).toBe(incidentIdOf(readFinding(aFinding())));
  });
});

describe('the marker', () => {
  it.each([
    [true, { Tocsin: 'told' }],
    [true, { Other: 'x', Tocsin: 'told' }],
    [false, {}],
    [false, { Tocsin: 'no' }],
    [false, { tocsin: 'told' }],
    [false, { Tocsin: true }],
  ])('isMarked is %p for %j', (marked, fields) => {
    expect(isMarked(readFinding(aFinding({ UserDefinedFields: fields })))).toBe(marked);
  });

  it('is constant', () => {
    expect(MARKER).toEqual({ field: 'Tocsin', value: 'told' });
    expect(Object.isFrozen(MARKER)).toBe(true);
  });
});
