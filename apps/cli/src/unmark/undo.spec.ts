import { MARKER, NOTE_AUTHOR } from '@tocsin/findings';
import { batchesOf, undoOf, undone, UNMARKED } from './undo.js';
import type { Undo } from './undo.js';

const finding = (over: object = {}) => ({
  Id: 'f1',
  ProductArn: 'arn:p',
  Workflow: { Status: 'NOTIFIED' },
  Note: { Text: 'Incident response started', UpdatedBy: NOTE_AUTHOR },
  UserDefinedFields: { team: 'payments', [MARKER.field]: MARKER.value },
  ...over,
});
const undo = (over: object, keepWorkflow = false) => undoOf(finding(over), { keepWorkflow });

describe('what is undone', () => {
  // Planted faults seen red: any status; any note; the map without the fields of others.
  it.each<[string, object, Partial<Undo> | undefined]>([
    ['what we set', {}, { workflow: true, note: true, fields: { team: 'payments', Tocsin: UNMARKED } }],
    ['not what was resolved since', { Workflow: { Status: 'RESOLVED' } }, { workflow: false, note: true }],
    ['not what was suppressed since', { Workflow: { Status: 'SUPPRESSED' } }, { workflow: false }],
    ['nothing of what is NEW', { Workflow: { Status: 'NEW' } }, { workflow: false }],
    [
      'not the note of an analyst',
      { Note: { Text: 'mine', UpdatedBy: 'ana' } },
      { note: false, workflow: true },
    ],
    ['no note where none is', { Note: undefined }, { note: false }],
    ['nothing of a finding without the marker', { UserDefinedFields: { team: 'payments' } }, undefined],
    ['nothing of one that is unmarked already', { UserDefinedFields: { Tocsin: UNMARKED } }, undefined],
    ['nothing of one without fields', { UserDefinedFields: undefined }, undefined],
  ])('%s', (_title, over, expected) => {
    const found = undo(over);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject({ id: 'f1', productArn: 'arn:p', ...expected });
  });

  it('leaves Workflow alone where that is asked for', () => {
    expect(undo({}, true)).toMatchObject({ workflow: false, note: true });
  });

  it('is, once done, nothing more to undo', () => {
    const first = undo({});
    expect(first && undoOf(undone(finding(), first), { keepWorkflow: false })).toBeUndefined();
  });
});

describe('the calls', () => {
  const undoNumber = (index: number, fields: Undo['fields']): Undo => ({
    ...{ id: `f${index}`, productArn: 'arn:p', workflow: true, note: false, fields },
  });

  // Planted fault seen red: the fields do not count as a difference.
  it('take 100 findings each that change alike, and lose none', () => {
    const alike = Array.from({ length: 205 }, (_, index) => undoNumber(index, { a: '1', b: '2' }));
    const turned = [undoNumber(300, { b: '2', a: '1' })];
    const other = [undoNumber(301, { a: '1' }), { ...undoNumber(302, { a: '1' }), note: true }];
    const batches = batchesOf([...alike, ...other, ...turned]);
    expect(batches.map(({ findings }) => findings.length)).toEqual([100, 100, 6, 1, 1]);
    const ids = batches.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(new Set(ids).size).toBe(208);
    for (const { fields, note, findings } of batches)
      for (const one of findings) expect([one.fields, one.note]).toEqual([fields, note]);
  });
});
