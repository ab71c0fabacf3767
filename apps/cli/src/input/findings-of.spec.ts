import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from '@tocsin/findings/testing';
import fc from 'fast-check';
import { findingsOf } from './findings-of.js';

const source = { file: 'f.json', record: 1 };
const NOW = '2026-11-24T12:00:00Z';
const of = (value: unknown) => [...findingsOf({ source, value }, NOW)];

describe('findingsOf', () => {
  it.each<[string, object, string]>([
    ['ASFF', aFinding(), 'asff'],
    ['OCSF', anOcsfFinding(), 'ocsf'],
    ['GuardDuty', aGuardDutyFinding(), 'guardduty'],
    ['an event of Security Hub', anEvent([aFinding()]), 'asff'],
    ['an event of Security Hub V2', anEvent([anOcsfFinding()]), 'ocsf'],
    ['an event of GuardDuty', anEvent([aGuardDutyFinding()]), 'guardduty'],
  ])('reads %s', (_, value, format) => {
    const [found, ...others] = of(value);
    expect(found).toMatchObject({ kind: 'finding', source, finding: { format } });
    expect(found).not.toHaveProperty('within');
    expect(found).not.toHaveProperty('escalation');
    expect(others).toEqual([]);
  });

  it('gives the findings of a custom action in their order, as an escalation', () => {
    const event = anEvent([aFinding({ Id: undefined }), aFinding({ Id: 'second' })], {
      action: { name: 'Escalate' },
      time: '2026-11-24T11:00:00Z',
    });
    expect(of(event)).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('/Id'), within: 'finding 1 of 2' },
      {
        kind: 'finding',
        finding: { id: 'second' },
        within: 'finding 2 of 2',
        escalation: { action: 'Escalate', at: '2026-11-24T11:00:00Z' },
      },
    ]);
    const [timeless] = of({ ...anEvent([aFinding()], { action: { name: 'Escalate' } }), time: undefined });
    expect(timeless).toMatchObject({ escalation: { at: NOW } });
  });

  it.each<[string, unknown, string, RegExp]>([
    [
      'insight results',
      { 'detail-type': 'Security Hub Insight Results' },
      'no finding',
      /carries no findings/,
    ],
    [
      'a custom action on nothing',
      anEvent([], { action: { name: 'x' } }),
      'no finding',
      /carries no findings/,
    ],
    [
      'an event of somebody else',
      { 'detail-type': 'Object Created' },
      'refused',
      /"Object Created": no event of/,
    ],
    ['a text', 'x', 'refused', /found a string/],
    ['another object', { a: 1 }, 'refused', /members are "a"/],
    [
      '100,000 levels',
      JSON.parse('{"ProductArn":'.repeat(1e5) + '1' + '}'.repeat(1e5)),
      'refused',
      /deeper than 100/,
    ],
  ])('says what %s is', (_, value, kind, reason) => {
    expect(of(value)).toEqual([{ kind, source, reason: expect.stringMatching(reason) as string }]);
  });

  it.each<[string, object, RegExp]>([
    ['a finding', anOcsfFinding({ finding_info: { uid: 1 } }), /\/finding_info\/uid/],
    ['one in an event', aFinding({ Id: undefined }), /\/Id/],
  ])('gives what looks like %s and cannot be read, and says why', (_, raw, reason) => {
    const refused = { kind: 'refused', source, raw, reason: expect.stringMatching(reason) as string };
    expect(of(raw)).toEqual([refused]);
    expect(of(anEvent([aFinding(), raw]))[1]).toEqual({ ...refused, within: 'finding 2 of 2' });
  });

  it('never throws and always says something', () => {
    const parts = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<object>(aFinding(), anOcsfFinding(), aGuardDutyFinding()),
    );
    const event = fc.record({
      'detail-type': fc.constantFrom('Findings Imported V2', 'GuardDuty Finding'),
      detail: fc.record({ findings: fc.array(parts, { minLength: 1 }) }),
    });
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), parts, event), (value) => of(value).length > 0));
  });
});
