import { measure, ratio, report } from '@tocsin/bench';
import { type Golden, GOLDENS } from '../src/fixtures/golden-notices.js';
import { aNotice } from '../src/fixtures/notices.js';
import {
  describeNotice,
  renderJira,
  renderJsmAlert,
  renderPagerDuty,
  renderServiceNow,
  renderSlack,
  renderSns,
  renderTeams,
  renderWebhook,
  type Section,
} from '../src/index.js';

/** One channel, of sections that are made once for all channels. */
type Channel = (golden: Golden, sections: readonly Section[]) => unknown;

/** SNS holds the e-mail. Jira is rendered for one kind of site: nobody has both. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  sns: ({ notice, view }, sections) => renderSns(notice, view, sections),
  slack: ({ notice, view }, sections) => renderSlack(notice, view, {}, sections),
  pagerduty: ({ notice, view }, sections) => renderPagerDuty(notice, view, {}, sections),
  jira: ({ notice, view }, sections) => renderJira(notice, view, {}, sections),
  'service-now': ({ notice, view }, sections) => renderServiceNow(notice, view, {}, sections),
  teams: ({ notice, view }, sections) => renderTeams(notice, view, {}, sections),
  jsm: ({ notice, view }, sections) => renderJsmAlert(notice, view, {}, sections),
  webhook: ({ notice, view }, sections) => renderWebhook(notice, view, {}, sections),
};

/** Every event, and a resource or many. The hostile one is left out: 300 KB of it are cut off unread. */
const goldens = GOLDENS.filter(({ name }) => name !== 'hostile');
const each = (make: (golden: Golden) => unknown) => () =>
  goldens.reduce((count, golden) => count + (make(golden) === undefined ? 0 : 1), 0);

const large = aNotice({
  details: {
    description: 'The control checks what the product says in a thousand characters. '.repeat(15),
    resources: Array.from({ length: 10 }, (_, n) => ({
      type: 'AwsS3Bucket',
      id: `arn:aws:s3:::example-invoices-of-the-year-${2016 + n}`,
      region: 'eu-west-1',
    })),
    resource_count: 10,
  },
});
const [{ view: aView } = { view: { now: '', timeZone: 'UTC' } }] = goldens;
const allOf = ({ notice, view }: Pick<Golden, 'notice' | 'view'>) => {
  const described = describeNotice(notice, view);
  return Object.values(CHANNELS).map((channel) => channel({ name: '', notice, view }, described)).length;
};

const { json, all, sections, jira, largeJson, largeAll } = measure({
  json: each(({ notice }) => JSON.stringify(notice)),
  sections: each(({ notice, view }) => describeNotice(notice, view)),
  all: each(allOf),
  largeJson: () => JSON.stringify(large).length,
  largeAll: () => allOf({ notice: large, view: aView }),
  jira: each(({ notice, view }) => renderJira(notice, view, { flavour: 'data-center' })),
});
report({
  bench: 'all channels vs JSON.stringify of the notice',
  value: ratio(all, json),
  unit: 'x',
  goal: 40,
});
report({ bench: 'the same, of a notice as large as they get', value: ratio(largeAll, largeJson), unit: 'x' });
report({ bench: 'describeNotice vs JSON.stringify', value: ratio(sections, json), unit: 'x' });
report({ bench: 'Jira as wiki text, alone, vs JSON.stringify', value: ratio(jira, json), unit: 'x' });

for (const [name, channel] of Object.entries(CHANNELS)) {
  const described = new Map(goldens.map((golden) => [golden, describeNotice(golden.notice, golden.view)]));
  const { one, stringify } = measure(
    {
      one: each((golden) => channel(golden, described.get(golden) ?? [])),
      stringify: each(({ notice }) => JSON.stringify(notice)),
    },
    { rounds: 5 },
  );
  report({ bench: `${name}, of sections, vs JSON.stringify`, value: ratio(one, stringify), unit: 'x' });
}
