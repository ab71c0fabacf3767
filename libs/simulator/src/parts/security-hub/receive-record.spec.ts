import { SimulatorInputError } from '../../errors.js';
import { exampleFinding } from '../../testing/example-finding.js';
import { exampleHub } from '../../testing/example-hub.js';

const later = { UpdatedAt: '2026-11-24T11:00:00.000Z' };
const { Id, ProductArn } = exampleFinding();
const asHeld = { Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' };
const bare = { Id, ProductArn };

describe('a record that Security Hub holds is completed', () => {
  test.each<[string, object, object, string[]]>([
    ['nothing is missing', exampleFinding(asHeld), asHeld, []],
    [
      'Workflow and RecordState',
      exampleFinding(),
      asHeld,
      ['Workflow.Status was missing: set to NEW', 'RecordState was missing: set to ACTIVE'],
    ],
    [
      'Severity.Label from Normalized',
      exampleFinding({ ...asHeld, Severity: { Normalized: 40 } }),
      { Severity: { Label: 'MEDIUM', Normalized: 40 } },
      ['Severity.Label was missing: set to MEDIUM from Severity.Normalized 40'],
    ],
    [
      'Severity.Label from the provider',
      { ...bare, ...asHeld, FindingProviderFields: { Severity: { Label: 'LOW' } } },
      { Severity: { Label: 'LOW' } },
      ['Severity.Label was missing: set to LOW from FindingProviderFields.Severity.Label'],
    ],
    ['no severity anywhere', { ...bare, ...asHeld }, bare, []],
  ])('%s', (_what, record, expected, completed) => {
    const { hub, held, events } = exampleHub();
    expect(hub.receive(record).completed).toEqual(completed);
    expect(held()).toMatchObject(expected);
    expect(events).toEqual([held()]);
  });
});

describe('no record of Security Hub', () => {
  const cyclic: Record<string, unknown> = { ...bare };
  cyclic.self = cyclic;
  test.each<[string, unknown, string]>([
    ['null', null, 'expected a finding (a JSON object), found null'],
    ['a list', [], 'found a list'],
    ['a text', 'finding', 'found a value of type string'],
    ['no Id', { ProductArn }, 'the finding has no Id (found nothing)'],
    ['a blank Id', { Id: ' ', ProductArn }, 'the finding has no Id (found a blank text)'],
    [
      'a ProductArn that is a number',
      { Id, ProductArn: 1 },
      'the finding has no ProductArn (found a value of type number)',
    ],
    ['what is no JSON', cyclic, 'cannot be written as JSON'],
    ['2 MB', { ...bare, Title: 'x'.repeat(2_000_000) }, 'no event carries it'],
  ])('%s', (_what, record, message) => {
    const { hub, events } = exampleHub();
    expect(() => hub.receive(record)).toThrow(SimulatorInputError);
    expect(() => hub.receive(record)).toThrow(message);
    expect(events).toEqual([]);
  });
});

describe('a record of a finding that is held', () => {
  function notified() {
    const example = exampleHub();
    example.hub.receive(exampleFinding());
    example.hub.update({
      FindingIdentifiers: [bare],
      Workflow: { Status: 'NOTIFIED' },
      UserDefinedFields: { ours: 'yes' },
    });
    example.events.length = 0;
    return example;
  }

  // Planted fault: a receive that overwrites the workflow turns every repeated delivery into a re-opened finding.
  test('the same again is a repeated delivery: the event goes out as before, the finding stays', () => {
    const { hub, held, events } = notified();
    const { completed, eventRules } = hub.receive(exampleFinding());
    expect(completed).toContainEqual(expect.stringContaining('repeated or late delivery'));
    expect(eventRules).toEqual(['Rule']);
    expect(events).toMatchObject([{ Workflow: { Status: 'NEW' } }]);
    expect(held()).toMatchObject({ Workflow: { Status: 'NOTIFIED' } });
  });

  test('an older one is a late delivery', () => {
    const { hub, held } = notified();
    hub.receive(exampleFinding({ UpdatedAt: '2026-11-24T09:00:00.000Z', Title: 'older' }));
    expect(held()).toMatchObject({ Title: exampleFinding().Title });
  });

  test('a newer one is a provider’s update: what customers set stays', () => {
    const { hub, held, events } = notified();
    const { completed } = hub.receive(
      exampleFinding({ ...later, ...asHeld, Severity: { Label: 'CRITICAL' } }),
    );
    expect(completed).toEqual([
      'UserDefinedFields was missing: kept from the finding that is held',
      "Workflow.Status set to NOTIFIED, as after a provider's update of the finding that is held",
    ]);
    expect(held()).toMatchObject({
      Workflow: { Status: 'NOTIFIED' },
      UserDefinedFields: { ours: 'yes' },
      Severity: { Label: 'CRITICAL' },
    });
    expect(events).toEqual([held()]);
  });

  test('a status that only a person or a tool can have set is taken over', () => {
    const { hub, held } = notified();
    hub.receive(exampleFinding({ Workflow: { Status: 'RESOLVED' } }));
    expect(held()).toMatchObject({ Workflow: { Status: 'RESOLVED' } });
  });

  test('archived and active again is NEW', () => {
    const { hub, held } = notified();
    hub.receive(exampleFinding({ ...later, RecordState: 'ARCHIVED' }));
    expect(held()).toMatchObject({ Workflow: { Status: 'NOTIFIED' } });
    hub.receive(exampleFinding({ UpdatedAt: '2026-11-24T12:00:00.000Z', RecordState: 'ACTIVE' }));
    expect(held()).toMatchObject({ Workflow: { Status: 'NEW' } });
  });
});
