import { aFinding, anEvent } from '@tocsin/findings/testing';
import { classifyRecord } from '../input/classify.js';
import { buildReport } from '../report/build-report.js';
import { collect } from '../run/collect.js';
import { feed } from '../run/feed.js';
import { startStack } from './stack.js';

const high = (id: string, over: object = {}) =>
  aFinding({ Id: id, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE', ...over });

async function runOver(values: readonly unknown[]) {
  await using engine = await startStack();
  const input = values.map((value, index) => classifyRecord(value, { file: 'bad.json', record: index + 1 }));
  const fed = await feed(input, engine, { timeoutMs: 60_000, onProgress: () => undefined });
  return buildReport(fed, await collect(engine), (productArn, id) => engine.finding(productArn, id));
}

describe('bad input', () => {
  it('in one event of 100 findings: the broken one is parked with its reason, 99 are told', async () => {
    const findings: object[] = Array.from({ length: 100 }, (_, index) => high(`finding-${index}`));
    findings[41] = high('x', { Id: undefined });
    const { records, totals, parked, undelivered } = await runOver([anEvent(findings)]);
    expect(records[0]).toMatchObject({ outcome: 'parked', reason: expect.stringContaining('/Id') as string });
    const ended = records[0]?.findings.map(({ outcome }) => outcome);
    expect(ended?.filter((outcome) => outcome === 'told')).toHaveLength(99);
    expect(parked).toMatchObject([
      { reason: 'unreadable', detail: expect.stringContaining('finding 41') as string },
    ]);
    expect(totals).toMatchObject({ given: 1, read: 1, parked: 1, lost: 0, tickets: 99, emails: 99 });
    expect(undelivered).toEqual([]);
  });

  it('with NUL and bidi characters in a title, and with 200 KB, is told all the same', async () => {
    const { records, totals, incidents, emails } = await runOver([
      high('nul', { Title: 'Port\u0000 scan \u202Efrom gpj.exe\u202C \u001B[2J' }),
      high('large', { Description: 'x'.repeat(200_000) }),
    ]);
    expect(records.map(({ outcome }) => outcome)).toEqual(['told', 'told']);
    expect(totals).toMatchObject({ lost: 0, undelivered: 0, tickets: 2, emails: 2 });
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    expect(incidents[0]?.title).not.toMatch(/[\u0000\u001B\u202E]/);
    expect(emails.example?.subject).toMatch(/^[\x20-\x7E]{1,99}$/);
  });
});
