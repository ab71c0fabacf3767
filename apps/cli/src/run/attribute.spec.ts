import type { EventRecord } from '../input/record.js';
import { aLine, aName, aRecord } from '../testing/run-values.js';
import { attribute } from './attribute.js';
import type { ParkedMessage } from './parked-message.js';
import type { Sent } from './send-record.js';

const sent = (record: Sent['record']): Sent => ({
  record,
  completed: [],
  automationRules: [],
  eventRules: [],
});
const parked = (over: Partial<ParkedMessage>): ParkedMessage => ({
  messageId: 'm',
  reason: 'unreadable',
  detail: '',
  told: false,
  ...over,
});
const event = (over: Partial<EventRecord>): EventRecord => ({
  kind: 'event',
  source: { file: 'f', record: 1 },
  event: {},
  detailType: 'Security Hub Findings - Imported',
  deliveryId: 'delivery-1',
  findings: [],
  broken: [],
  ...over,
});

describe('attribute', () => {
  it('gives every line to the record of its finding, also where the processor cut a long id', () => {
    const long = aName('x'.repeat(600));
    const lines = [aLine(aName('b')), aLine({ ...long, id: long.id.slice(0, 512) })];
    const found = attribute([sent(aRecord(aName('a'))), sent(aRecord(aName('b'))), sent(aRecord(long))], {
      handled: lines,
      parked: [],
    });
    expect(found.map(({ handled }) => handled)).toEqual([[], [lines[0]], [lines[1]]]);
  });

  it('gives what is parked without a finding to the delivery it came with', () => {
    const broken = event({ deliveryId: 'delivery-2', broken: [{ index: 0, reason: 'no Id' }] });
    const message = parked({ deliveryId: 'delivery-2' });
    const found = attribute([sent(event({})), sent(broken)], { handled: [], parked: [message] });
    expect(found.map((one) => one.parked)).toEqual([[], [message]]);
  });

  it('gives what is parked of an event without id to the record that is broken', () => {
    const broken = event({ broken: [{ index: 0, reason: 'no Id' }] });
    const message = parked({ deliveryId: 'given on the bus' });
    const found = attribute([sent(aRecord(aName())), sent(broken)], { handled: [], parked: [message] });
    expect(found.map((one) => one.parked)).toEqual([[], [message]]);
  });
});
