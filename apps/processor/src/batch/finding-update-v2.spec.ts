import { readFinding } from '@tocsin/findings';
import { anOcsfFinding } from '@tocsin/findings/testing';
import { arrival, row, verdictOf } from '@tocsin/functions/testing';
import { findingUpdate } from './finding-update.js';

const TEXT = 'Incident response started: escalated_response (P2, answer within 60 minutes).';

function updateOf(
  changes: object,
  mark: 'notified' | 'none' = 'notified',
  event: 'opened' | 'resolved' = 'opened',
) {
  const finding = readFinding(anOcsfFinding(changes));
  const item = { id: 'i', messageId: 'm', receiveCount: 2, arrival: arrival({ finding }), original: '{}' };
  return findingUpdate({ item, verdict: verdictOf(), row: row({ event }) }, mark, () => undefined);
}

// Planted fault seen red: every comment taken for ours.
it.each<readonly [string, object, object | undefined]>([
  ['New, without a comment', {}, { Comment: TEXT, StatusId: 2 }],
  ['an empty comment', { comment: '' }, { Comment: TEXT, StatusId: 2 }],
  ["a person's comment", { comment: 'I am on it' }, { StatusId: 2 }],
  ['an older comment of ours', { comment: `${TEXT.slice(0, 40)}…` }, { Comment: TEXT, StatusId: 2 }],
  ['In Progress with our comment', { status_id: 2, status: 'In Progress', comment: TEXT }, undefined],
  ['In Progress with a comment that is no text', { status_id: 2, comment: 7 }, { Comment: TEXT }],
])('%s', (_, changes, fields) => {
  const update = updateOf(changes);
  expect(update?.fields).toEqual(fields);
  if (update !== undefined) expect(update).toMatchObject({ format: 'ocsf', receiveCount: 2 });
});

it('names the finding by metadata.uid, and leaves one that has none', () => {
  expect(updateOf({ metadata: { uid: 'abc' } })).toMatchObject({ metadataUid: 'abc' });
  expect(updateOf({ metadata: { uid: undefined } })).toBeUndefined();
});

it('writes nothing where the mark is none, for it has no marker, and nothing about a close', () => {
  expect(updateOf({}, 'none')).toBeUndefined();
  expect(updateOf({}, 'notified', 'resolved')).toBeUndefined();
});
