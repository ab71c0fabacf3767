import fc from 'fast-check';

import { readEvent } from '../index.js';
import { aFinding, anEvent } from '../testing.js';

const arn = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC';

describe('readEvent', () => {
  it('reads an event of imported findings', () => {
    expect(readEvent(anEvent([aFinding()]))).toEqual({
      kind: 'imported',
      detailType: 'Security Hub Findings - Imported',
      deliveryId: '7bf73129-1428-4cd3-a780-95db273d1602',
      time: '2026-11-24T12:05:00Z',
      findings: [expect.objectContaining({ accountId: '111122223333' })],
      refused: [],
    });
  });

  it('reads the action of a custom action', () => {
    const event = anEvent([aFinding()], { action: { name: 'EscalateToSOC', description: 'Wake somebody.' } });
    expect(readEvent(event)).toMatchObject({
      kind: 'custom-action',
      action: { name: 'EscalateToSOC', arn, description: 'Wake somebody.' },
      findings: [{ severity: { label: 'HIGH' } }],
    });
  });

  it.each([
    [{ detail: { findings: [aFinding()] } }, { name: 'EscalateToSOC', arn }],
    [{ detail: { findings: [aFinding()], actionName: ' ' }, resources: [] }, { name: 'custom action' }],
    [
      { detail: { findings: [aFinding()], actionName: 7 }, resources: ['a/'] },
      { name: 'custom action', arn: 'a/' },
    ],
  ])('a custom action without a name is still one: %#', (overrides, action) => {
    const event = { ...anEvent([], { action: { name: 'EscalateToSOC' } }), ...overrides };
    expect(readEvent(event)).toMatchObject({ kind: 'custom-action', action, findings: [{}] });
  });

  it('knows insight results, which carry no findings', () => {
    const event = {
      ...anEvent([]),
      'detail-type': 'Security Hub Insight Results',
      detail: { actionName: 'Look', insightResults: [{ a: 1 }] },
    };
    expect(readEvent(event)).toMatchObject({
      kind: 'insight-results',
      action: { name: 'Look' },
      findings: [],
      refused: [],
    });
  });

  it.each([
    'Security Hub Standard Results',
    'GuardDuty Runtime Protection Healthy',
    'security hub findings - imported',
  ])('%s is unsupported, not refused', (detailType) => {
    const event = { ...anEvent([aFinding()]), 'detail-type': detailType };
    expect(readEvent(event)).toMatchObject({ kind: 'unsupported', detailType, findings: [], refused: [] });
  });

  it.each([
    [undefined, ': expected an EventBridge event, found nothing'],
    ['text', ': expected an EventBridge event, found "text"'],
    [[anEvent([aFinding()])], ': expected an EventBridge event, found a list of 1 entry'],
    [{}, '/detail-type: expected a text: the detail type of an EventBridge event, found nothing'],
    [aFinding(), '/detail-type: expected a text: the detail type of an EventBridge event, found nothing'],
    [
      { 'detail-type': 4 },
      '/detail-type: expected a text: the detail type of an EventBridge event, found the number 4',
    ],
  ])('%# is malformed, with a reason', (event, message) => {
    const read = readEvent(event);
    expect(read).toMatchObject({ kind: 'malformed', findings: [], refused: [{ index: 0 }] });
    expect(read.refused[0]?.error.message).toContain(message);
  });

  it.each([[undefined], ['x'], [[]], [{}], [null]])('findings that are %j are refused once', (findings) => {
    const read = readEvent({ ...anEvent([]), detail: { findings } });
    expect(read).toMatchObject({ kind: 'imported', findings: [], refused: [{ index: 0 }] });
    expect(read.refused[0]?.error.message).toContain(
      '/detail/findings: expected a list of 1 to 100 findings',
    );
  });

  // Planted fault seen red: the loop ended at the first finding that is refused.
  it('lets each good finding survive a bad neighbour', () => {
    const findings = Array.from({ length: 100 }, (_, index) =>
      index === 41 ? { Id: 'x', AwsAccountId: '1' } : aFinding({ Id: `f-${index}` }),
    );
    const read = readEvent(anEvent(findings));
    expect(read.findings.map(({ id }) => id)).toEqual(
      Array.from({ length: 100 }, (_, index) => `f-${index}`).filter((id) => id !== 'f-41'),
    );
    expect(read.refused.map(({ index, error }) => [index, error.faults[0].path])).toEqual([
      [41, '/ProductArn'],
    ]);
  });

  it('reads the first hundred of more, and refuses each of the rest', () => {
    const read = readEvent(
      anEvent(Array.from({ length: 103 }, (_, index) => aFinding({ Id: `f-${index}` }))),
    );
    expect(read.findings).toHaveLength(100);
    expect(read.refused.map(({ index }) => index)).toEqual([100, 101, 102]);
    expect(read.refused[0]?.error.message).toContain('found a list of 103 entries');
  });

  describe('the delivery id', () => {
    it('is a digest of the JSON where the event has no id', () => {
      const event = { 'detail-type': 'x' };
      expect(readEvent(event).deliveryId).toBe(
        'sha256:49ed048feab906a0792ba5f7305e6f3c20a157ec9704f3bdaf6be994b232f3e7',
      );
      expect(readEvent({ ...event }).deliveryId).toBe(readEvent(event).deliveryId);
      expect(readEvent({ 'detail-type': 'y' }).deliveryId).not.toBe(readEvent(event).deliveryId);
    });

    it('is kept where the event is malformed', () => {
      expect(readEvent({ id: 'abc' })).toMatchObject({ kind: 'malformed', deliveryId: 'abc' });
    });

    it('differs for deep values that differ, which JSON.stringify cannot write', () => {
      const deep = (bottom: string) => {
        let value: unknown = bottom;
        for (let level = 0; level < 1e5; level++) value = [value];
        return { 'detail-type': 'x', value };
      };
      const [one, other] = [readEvent(deep('a')).deliveryId, readEvent(deep('b')).deliveryId];
      expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(one).not.toBe(other);
    });

    it('exists for circular values, bigints and values that are no JSON', () => {
      const circle: Record<string, unknown> = { 'detail-type': 'x' };
      circle['self'] = circle;
      for (const event of [circle, { 'detail-type': 'x', big: 1n }, undefined, () => 1, Symbol('s')]) {
        expect(readEvent(event).deliveryId).toMatch(/^sha256:[0-9a-f]{64}$/);
      }
    });
  });
});

describe('hostile events', () => {
  const json = fc.jsonValue({ maxDepth: 5 });

  // Planted fault seen red: `event.detail.findings` without a check of detail.
  it('never throws, and accounts for every entry', () => {
    const event = fc.record(
      {
        id: json,
        'detail-type': fc.constantFrom(
          'Security Hub Findings - Imported',
          'Security Hub Findings - Custom Action',
          5,
          'other',
        ),
        time: json,
        resources: json,
        detail: fc.oneof(
          json,
          fc.record({
            findings: fc.array(fc.oneof(json, fc.constant(aFinding())), { maxLength: 130 }),
            actionName: json,
          }),
        ),
        ['__proto__']: json,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(json, event), (value) => {
        const read = readEvent(value);
        const entries = (value as { detail?: { findings?: unknown } } | null | undefined)?.detail?.findings;
        const named =
          typeof value === 'object' &&
          typeof (value as Record<string, unknown>)?.['detail-type'] === 'string';
        if (named && !Array.isArray(value)) expect(read.kind).not.toBe('malformed');
        if (read.kind === 'malformed') expect(read.refused).toHaveLength(1);
        else if (Array.isArray(entries) && entries.length > 0 && read.kind !== 'unsupported') {
          expect(read.findings.length + read.refused.length).toBe(entries.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never throws for what is no JSON', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
        (value) => {
          expect(readEvent(value).findings).toEqual([]);
        },
      ),
    );
  });

  it('never throws for proxies and getters', () => {
    const boom = () => {
      throw new Error('no');
    };
    const detail = Object.defineProperty({}, 'findings', { get: boom });
    const events = [
      new Proxy({}, { get: boom, ownKeys: boom, getOwnPropertyDescriptor: boom }),
      Object.defineProperty({}, 'detail-type', { enumerable: true, get: boom }),
      { ...anEvent([]), detail },
    ];
    for (const event of events)
      expect(readEvent(event)).toMatchObject({ kind: 'malformed', refused: [{ index: 0 }] });
    const entry = new Proxy({}, { getOwnPropertyDescriptor: boom });
    expect(readEvent(anEvent([entry, aFinding()]))).toMatchObject({
      findings: [{}],
      refused: [{ index: 0 }],
    });
  });

  it('reads a finding of 240 KB', () => {
    const read = readEvent(
      anEvent([aFinding({ Title: '"\\\u0000'.repeat(80_000), Id: 'x'.repeat(240_000) })]),
    );
    expect(read.findings[0]?.id).toHaveLength(240_000);
  });
});
