import { readEvent, readFinding } from '@tocsin/findings';
import { chaosInput } from './input.js';

const now = new Date('2026-11-24T10:00:00.000Z');

test('the same seed gives the same input, another one another', () => {
  expect(chaosInput(3, 50, now)).toEqual(chaosInput(3, 50, now));
  expect(chaosInput(4, 50, now)).not.toEqual(chaosInput(3, 50, now));
});

test('findings can be read and are to be told; some come twice, are updated, are resolved', () => {
  const { findings, malformed } = chaosInput(1, 1000, now);
  expect([findings.length, malformed.length]).toEqual([980, 20]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(980);
  for (const { raw, id, productArn } of findings) {
    expect(readFinding(raw)).toMatchObject({ id, productArn, workflowStatus: 'NEW', recordState: 'ACTIVE' });
    expect(raw).not.toHaveProperty('UserDefinedFields');
  }
  expect(new Set(findings.map(({ raw }) => raw['Title'])).size).toBeGreaterThan(4);
  for (const share of ['twice', 'updated', 'closes'] as const) {
    const some = findings.filter((finding) => finding[share]).length;
    expect([some > 20, some < 200]).toEqual([true, true]);
  }
});

test('what is malformed cannot be read', () => {
  for (const event of chaosInput(1, 100, now).malformed) {
    expect(readEvent(event)).toMatchObject({ findings: [], refused: [{ index: 0 }] });
  }
});
