import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Stack } from 'aws-cdk-lib';
import { synthesize } from '../testing/synthesize.js';
import { estimateCost } from './cost-estimate.js';

const NOTHING = { alarms: [], emails: 0, findings: 0, enriches: false, hasKey: false, sweeps: 0 };
const total = (changes: object) =>
  estimateCost({ ...NOTHING, ...changes }).reduce((sum, { dollars }) => sum + dollars, 0);

it('grows with the findings and with who gets a mail, and a key costs something', () => {
  const fixed = total({});
  const grown = total({ findings: 100_000 });
  expect(total({ findings: 200_000 }) - fixed).toBeCloseTo(2 * (grown - fixed), 10);
  // Planted fault seen red: e-mails not multiplied by the addresses. 100,000 mails cost $2.
  expect(total({ findings: 100_000, emails: 2 }) - grown).toBeCloseTo(4, 10);
  expect(total({ hasKey: true }) - fixed).toBe(1);
  // A million findings: 1 publish, 9 units of the ledger, 6 requests of SQS, one run of the function each.
  expect(total({ findings: 1_000_000 }) - fixed).toBeCloseTo(0.5 + 4.625 + 2.4 + 0.2 + 2.00001 + 1, 2);
  // Looked up: 2 publishes, 16 units of the ledger, 15 requests, 3 runs; and what is there without findings: a queue that is
  // asked, 4 metrics. Planted fault seen red: the queue not counted.
  const looked = total({ findings: 1_000_000, enriches: true }) - total({ enriches: true });
  expect(looked).toBeCloseTo(1 + 8.5 + 6 + 0.6 + 4.66669 + 2.5, 2);
  expect(total({ enriches: true }) - fixed).toBeCloseTo(0.2592 + 1.2, 4);
});

function printed(findingsPerMonth?: number) {
  const { stack } = synthesize((scope: Stack) => ({
    emailAddresses: ['soc@example.com'],
    findingsPerMonth,
    key: new kms.Key(scope, 'Key'),
  }));
  return Annotations.fromStack(stack).findInfo('/Test/Soc', Match.stringLikeRegexp('a month at most'));
}

it('is printed for a stated volume, with its parts, and with the date of its prices', () => {
  const [info] = printed(20_000);
  expect(info?.entry.data).toMatch(
    /^About \$\d+\.\d\d a month at most for 20,000 findings that the event rules let in: .*alarms \(\d+, on \d+ metrics\) \$.*key \$1\.06.* as known on \d{4}-\d\d-\d\d, not looked up/,
  );
  expect(printed()).toEqual([]);
});

it.each([-1, 0.5, Number.NaN])('refuses a volume of %s', (volume) => {
  expect(() => printed(volume)).toThrow(
    `findingsPerMonth must be a whole number, 0 or more, found ${volume}`,
  );
});
