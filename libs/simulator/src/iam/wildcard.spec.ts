import { matchesArn, matchesResource, matchesText } from './wildcard.js';

// Planted fault: a `*` inside a segment that reaches beyond the colon makes two rows fail.
test.each([
  ['*', 'arn:aws:sns:eu-west-1:111122223333:topic', true],
  ['arn:aws:sns:eu-west-1:111122223333:topic', 'arn:aws:sns:eu-west-1:111122223333:topic', true],
  ['arn:aws:sns:eu-west-1:111122223333:topic', 'arn:aws:sns:eu-west-1:111122223333:topic2', false],
  ['arn:aws:sns:eu-west-1:111122223333:TOPIC', 'arn:aws:sns:eu-west-1:111122223333:topic', false],
  ['arn:aws:sns:*:111122223333:to?ic', 'arn:aws:sns:eu-west-1:111122223333:topic', true],
  ['arn:aws:sns:e*1:111122223333:topic', 'arn:aws:sns:eu-west-1:111122223333:topic', true],
  ['arn:aws:sns:e*3:topic', 'arn:aws:sns:eu-west-1:111122223333:topic', false],
  ['arn:aws:sns:eu*', 'arn:aws:sns:eu-west-1:111122223333:topic', true],
  ['arn:aws:s?s:eu-west-1', 'arn:aws:sns:eu-west-1:111122223333:topic', false],
  [
    'arn:aws:logs:eu-west-1:111122223333:log-group:a:*',
    'arn:aws:logs:eu-west-1:111122223333:log-group:a:b:c',
    true,
  ],
  ['arn:aws:s3:::a.b/*', 'arn:aws:s3:::aXb/c', false],
])('the resource %s: %s is in it: %s', (pattern, arn, expected) => {
  expect(matchesResource(pattern, arn)).toBe(expected);
});

test.each([
  ['arn:aws:events:*:*:rule/*', 'arn:aws:events:eu-west-1:111122223333:rule/a', true],
  ['arn:aws:events:*:rule/*', 'arn:aws:events:eu-west-1:111122223333:rule/a', false],
  ['arn:aws:logs:eu-west-1:111122223333:*', 'arn:aws:logs:eu-west-1:111122223333:a:b', true],
  ['*', 'arn:aws:sns:eu-west-1:111122223333:topic', false],
  ['arn:aws:sns:eu-west-1:111122223333:topic', 'not an arn', false],
])('the ARN %s is like %s: %s', (pattern, arn, expected) => {
  expect(matchesArn(pattern, arn)).toBe(expected);
});

test.each([
  ['sns:pub*', 'sns:Publish', true],
  ['sns:Publish?atch', 'sns:PublishBatch', true],
  ['*', 'sns:Publish', true],
  ['sns.Publish', 'sns:Publish', false],
  ['sns:Publish', 'sns:PublishBatch', false],
])('the action %s: %s is in it: %s', (pattern, action, expected) => {
  expect(matchesText(pattern, action, { ignoreCase: true })).toBe(expected);
});
