import { readTemplate } from '../index.js';

const subscriptions = (RawMessageDelivery?: unknown) =>
  readTemplate(
    {
      Resources: {
        Fan: {
          Type: 'AWS::SNS::Subscription',
          Properties: {
            TopicArn: 'arn:aws:sns:eu-west-1:111122223333:fan',
            Protocol: 'sqs',
            Endpoint: 'arn:aws:sqs:eu-west-1:111122223333:urgent',
            ...(RawMessageDelivery === undefined ? {} : { RawMessageDelivery }),
          },
        },
      },
    },
    { name: 'fan' },
  ).subscriptions;

it.each([
  [true, true],
  ['true', true],
  [false, undefined],
  [undefined, undefined],
])('a subscription with RawMessageDelivery %j is raw: %j', (given, raw) => {
  expect(subscriptions(given)[0]?.raw).toBe(raw);
});
