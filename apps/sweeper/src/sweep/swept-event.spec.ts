import { readEvent, readFinding } from '@tocsin/findings';
import { aFinding, anOcsfFinding } from '@tocsin/findings/testing';
import { deliveryIdOf, sweptEvent } from './swept-event.js';

it.each([
  ['ASFF', readFinding(aFinding())],
  ['OCSF', readFinding(anOcsfFinding())],
])('sends %s in the form that an intake reads', (_, finding) => {
  const deliveryId = deliveryIdOf(finding, undefined, 'live');
  const eventTime = '2026-11-25T12:00:00.000Z';
  const body = sweptEvent({ pk: 'k', finding, deliveryId, eventTime }, { accountId: '1', region: 'r' });
  const read = readEvent(JSON.parse(body));
  expect(read).toMatchObject({ kind: 'imported', deliveryId, time: eventTime, refused: [] });
  expect(read.findings).toEqual([finding]);
});
