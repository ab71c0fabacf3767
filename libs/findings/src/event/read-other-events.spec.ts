import { readEvent } from '../index.js';
import { aFinding, aGuardDutyFinding, anEvent, anOcsfFinding } from '../testing.js';

describe('readEvent for V2, GuardDuty and the old event', () => {
  it('reads an event of Security Hub V2', () => {
    expect(readEvent(anEvent([anOcsfFinding()]))).toMatchObject({
      kind: 'imported',
      detailType: 'Findings Imported V2',
      findings: [{ format: 'ocsf', accountId: '111122223333', severity: { label: 'HIGH' } }],
      refused: [],
    });
  });

  it('reads the old event as the one that took its place', () => {
    const event = { ...anEvent([aFinding(), {}]), 'detail-type': 'Security Hub Findings' };
    expect(readEvent(event)).toMatchObject({ kind: 'imported', findings: [{}], refused: [{ index: 1 }] });
  });

  it('reads findings of several formats in one event', () => {
    const event = {
      ...anEvent([aFinding()]),
      detail: { findings: [anOcsfFinding(), aFinding(), aGuardDutyFinding()] },
    };
    expect(readEvent(event).findings.map(({ format }) => format)).toEqual(['ocsf', 'asff', 'guardduty']);
  });

  it('reads GuardDuty’s own event, whose detail is the finding', () => {
    const read = readEvent(anEvent([aGuardDutyFinding()]));
    expect(read).toMatchObject({ kind: 'guardduty', findings: [{ format: 'guardduty' }], refused: [] });
    expect(read).not.toHaveProperty('action');
    expect(Object.isFrozen(read.findings)).toBe(true);
  });

  // Planted fault seen red: the format detected, and an empty detail refused as no ASFF.
  it.each([
    [{}, '/arn: expected a text that is not blank, found nothing (and 2 more)'],
    [undefined, 'expected a JSON object, found nothing'],
    [[aGuardDutyFinding()], 'expected a JSON object, found a list of 1 entry'],
    [{ findings: [aGuardDutyFinding()] }, '/arn: expected'],
    [aFinding(), '/Arn: expected'],
  ])('refuses another detail of a GuardDuty event: %#', (detail, message) => {
    const read = readEvent({ ...anEvent([aGuardDutyFinding()]), detail });
    expect(read).toMatchObject({ kind: 'guardduty', findings: [], refused: [{ index: 0 }] });
    expect(read.refused[0]?.error.message).toContain(message);
  });

  // Planted fault seen red: an empty list refused, whatever the event.
  it('takes a custom action on nothing for what it is', () => {
    const event = anEvent([], { action: { name: 'EscalateToSOC' } });
    expect(readEvent(event)).toMatchObject({
      kind: 'custom-action',
      action: { name: 'EscalateToSOC' },
      findings: [],
      refused: [],
    });
    expect(readEvent({ ...event, detail: {} }).refused).toHaveLength(1);
  });

  it('takes a custom action on many findings, each alone', () => {
    const findings = Array.from({ length: 20 }, (_, index) => aFinding({ Id: `f-${index}` }));
    const read = readEvent(anEvent([...findings, anOcsfFinding()], { action: { name: 'EscalateToSOC' } }));
    expect(read.findings).toHaveLength(21);
    expect(read.kind).toBe('custom-action');
  });
});
