import { aFinding, anEvent } from '@tocsin/findings/testing';
import { context, later, noticeIn, record, world } from '../testing/batch-world.js';
import type { Outgoing, Ports, Settled } from './ports.js';
import { processBatch } from './process-batch.js';

const high = (id = 'a') => aFinding({ Id: id, Severity: { Label: 'HIGH' } });

function noticeOf(outgoing: Outgoing): string {
  const { event, revision, incident } = noticeIn(outgoing);
  return `${event} ${revision} ${incident.incident_id}`;
}

describe('processBatch', () => {
  it('tells, records and marks last', async () => {
    const { ports, published, updates, ledger } = world();
    const result = await processBatch([record(anEvent([high()]))], context(), ports);
    expect(result.retry.size).toBe(0);
    expect(published).toHaveLength(1);
    expect(updates[0]?.fields).toEqual({
      UserDefinedFields: { Tocsin: 'told' },
      Workflow: { Status: 'NOTIFIED' },
      Note: {
        Text: 'Incident response started: escalated_response (P2, answer within 60 minutes).',
        UpdatedBy: 'tocsin',
      },
    });
    expect([...ledger.values()].map((row) => row.state)).toEqual(['marked']);
  });

  it('tells a finding once that comes twice in one batch', async () => {
    const { ports, published } = world();
    const event = anEvent([high()]);
    const { outcomes } = await processBatch([record(event), record(event, 'm2')], context(), ports);
    expect(published).toHaveLength(1);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['told', 'not told']);
  });

  // Seen red with the claim taken out of claimItems (nothing repeats the revision), and with the mark put first.
  it('loses nothing wherever it is killed, and repeats only the same incident id and revision', async () => {
    const probe = world();
    await processBatch([record(anEvent([high()]))], context(), probe.ports);
    for (let crashAt = 1; crashAt <= probe.steps(); crashAt += 1) {
      const { ports, published, updates, ledger, revive } = world({ crashAt });
      const message = record(anEvent([high()], { id: 'one-delivery' }));
      const first = await processBatch([message], context(), ports);
      revive();
      if (first.retry.size > 0) await processBatch([message], context(later), ports);
      expect({
        crashAt,
        told: published.length >= 1,
        notices: new Set(published.map(noticeOf)).size,
      }).toEqual({
        crashAt,
        told: true,
        notices: 1,
      });
      expect([...ledger.values()].map((row) => row.state)).toEqual(['marked']);
      expect(updates.length).toBeGreaterThan(0);
    }
  });

  it('leaves a claim to the worker that holds it', async () => {
    const { ports, published } = world({ crashAt: 3 });
    const message = record(anEvent([high()]));
    await processBatch([message], context(), ports);
    const other = await processBatch([record(anEvent([high()]), 'm2')], context(), {
      ...world().ports,
      readLedger: ports.readLedger,
    });
    expect(published).toHaveLength(0);
    expect([...other.retry]).toEqual(['m2']);
  });

  it('parks what cannot be read and tells its neighbours', async () => {
    const { ports, published, parked } = world();
    const broken = { Title: 'no id' };
    const many = Array.from({ length: 99 }, (_, index) => high(`f${index}`));
    const records = [
      record(anEvent([...many, broken])),
      record('not JSON', 'm2'),
      record({ some: 'thing' }, 'm3'),
    ];
    const { outcomes, retry } = await processBatch(records, context(), ports);
    expect(published).toHaveLength(99);
    expect(outcomes.filter((outcome) => outcome.kind === 'told')).toHaveLength(99);
    expect(parked.map((one) => one.reason)).toEqual(['unreadable', 'unreadable', 'unreadable']);
    expect(parked[0]?.detail).toMatch(/^finding 99: /);
    // Planted fault seen red: what is parked does not say where it came from.
    for (const { intake } of parked) expect(intake).toBe('arn:aws:sqs:eu-west-1:111122223333:routine');
    expect(retry.size).toBe(0);
  });

  // Seen red with the row left as it was: whoever looks for stuck rows would have it parked again and again.
  it('parks what can never be told, and the row says so until another notice', async () => {
    const { ports, parked, ledger } = world();
    const publish: Ports['publish'] = async (all) =>
      new Map(
        all.map(({ id }) => [id, { ok: false, retry: false, code: 'InvalidParameter', message: 'no' }]),
      );
    await processBatch([record(anEvent([high()]))], context(), { ...ports, publish });
    expect(parked).toMatchObject([{ reason: 'not published', told: false, detail: 'InvalidParameter: no' }]);
    const [row] = ledger.values();
    expect(row).toMatchObject({ state: 'claimed', tellError: 'InvalidParameter: no' });
    expect(row?.leaseUntil).toBeUndefined();
    await processBatch([record(anEvent([high()]), 'm2')], context(later), ports);
    expect([...ledger.values()][0]).toMatchObject({ state: 'marked' });
    expect([...ledger.values()][0]?.tellError).toBeUndefined();
  });

  it('retries a mark that may work later, and does not tell again', async () => {
    let refusing = true;
    const refuse = (): Settled | undefined =>
      refusing ? { ok: false, retry: true, code: 'ConcurrentUpdateError', message: 'later' } : undefined;
    const { ports, published, ledger } = world({ refuse });
    const message = record(anEvent([high()]));
    const first = await processBatch([message], context(), ports);
    expect([...first.retry]).toEqual(['m1']);
    refusing = false;
    const second = await processBatch([message], context(later), ports);
    expect(second.retry.size).toBe(0);
    expect(published).toHaveLength(1);
    expect([...ledger.values()][0]?.state).toBe('marked');
  });

  it('parks a mark that never works, and says that people were told', async () => {
    const refuse = (): Settled => ({ ok: false, retry: false, code: 'FindingNotFound', message: 'gone' });
    const { ports, parked, ledger } = world({ refuse });
    const { retry } = await processBatch([record(anEvent([high()]))], context(), ports);
    expect(retry.size).toBe(0);
    const intake = 'arn:aws:sqs:eu-west-1:111122223333:routine';
    expect(parked).toMatchObject([
      { reason: 'not marked', told: true, detail: 'FindingNotFound: gone', intake },
    ]);
    expect([...ledger.values()][0]).toMatchObject({ state: 'marked', markError: 'FindingNotFound: gone' });
  });

  // Seen red with the row written before the message is parked: the retry then parked nothing.
  it('does not forget a refused mark when parking fails once', async () => {
    const refuse = (): Settled => ({ ok: false, retry: false, code: 'InvalidInput', message: 'no' });
    const { ports, parked, published } = world({ refuse });
    let down = true;
    const park: Ports['park'] = async (one) => {
      if (down) throw new Error('SQS is down');
      await ports.park(one);
    };
    const message = record(anEvent([high()]));
    const first = await processBatch([message], context(), { ...ports, park });
    down = false;
    const second = await processBatch([message], context(later), { ...ports, park });
    expect([first.retry.size, second.retry.size]).toEqual([1, 0]);
    expect(parked).toMatchObject([{ reason: 'not marked', told: true }]);
    expect(published).toHaveLength(1);
  });

  it('in shadow tells nobody, marks nothing and says what it would have told', async () => {
    const { ports, published, updates, ledger } = world();
    const { outcomes } = await processBatch([record(anEvent([high()]))], context({ mode: 'shadow' }), ports);
    expect([published.length, updates.length]).toEqual([0, 0]);
    expect(outcomes).toMatchObject([{ kind: 'would tell', subject: expect.stringContaining('[P2][HIGH]') }]);
    expect([...ledger.keys()][0]).toMatch(/^shadow#/);
  });

  it('with mark none writes the marker only', async () => {
    const { ports, updates } = world();
    await processBatch([record(anEvent([high()]))], context({ mark: 'none' }), ports);
    expect(updates[0]?.fields).toEqual({ UserDefinedFields: { Tocsin: 'told' } });
  });

  it('never overwrites the note of a person, and keeps other fields', async () => {
    const { ports, updates } = world();
    const noted = aFinding({
      Severity: { Label: 'HIGH' },
      Note: { Text: 'mine', UpdatedBy: 'analyst', UpdatedAt: '2026-11-24T09:00:00.000Z' },
      UserDefinedFields: { owner: 'payments' },
    });
    await processBatch([record(anEvent([noted]))], context(), ports);
    expect(updates[0]?.fields).toEqual({
      UserDefinedFields: { owner: 'payments', Tocsin: 'told' },
      Workflow: { Status: 'NOTIFIED' },
    });
  });
});
