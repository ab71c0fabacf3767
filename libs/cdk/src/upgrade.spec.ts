import { join } from 'node:path';
import { packageVersion } from './processor-bundle.js';
import {
  storedBaselines,
  taggedBaselines,
  taggedVersions,
  writeBaseline,
  type TemplateJson,
} from './testing/upgrade/baselines.js';
import { lostResources } from './testing/upgrade/lost-resources.js';
import { templateOf, VARIANTS } from './testing/upgrade/variants.js';

const ROOT = join(__dirname, '../../..');
const version = packageVersion();
const variants = Object.keys(VARIANTS);

if (process.env['UPDATE_BASELINE'] === '1') {
  for (const variant of variants) writeBaseline(ROOT, { version, variant, text: templateOf(variant) });
}

const stored = storedBaselines(ROOT);
const tagged = taggedVersions(ROOT).flatMap((each) => taggedBaselines(ROOT, each));

const parse = (text: string): TemplateJson => JSON.parse(text) as TemplateJson;

it('has a baseline of every variant of this version: `npx nx baseline @tocsin/cdk` writes them', () => {
  const own = stored.filter((baseline) => baseline.version === version).map(({ variant }) => variant);
  expect(own).toEqual([...variants].sort());
});

it('has every baseline that was ever released, as it was released', () => {
  for (const { version: released, variant, text } of tagged) {
    const kept = stored.find((each) => each.version === released && each.variant === variant);
    expect([released, variant, kept?.text]).toEqual([released, variant, text]);
  }
  const without = taggedVersions(ROOT).filter((each) => !tagged.some((one) => one.version === each));
  expect(without).toEqual([]);
});

/**
 * Red because of a version that is not released yet? Then nobody loses anything: `npx nx baseline @tocsin/cdk`, and read the
 * difference. Otherwise keep the construct ids and what forces the replacement as they were.
 *
 * Planted faults seen red: the construct id of a queue, the partition key of the ledger, the construct id of an e-mail.
 */
it.each(stored.map(({ version: from, variant, text }) => [from, variant, text] as const))(
  'an upgrade from %s (%s) replaces nothing that lasts',
  (_, variant, text) => {
    expect(lostResources(parse(text), parse(templateOf(variant)))).toEqual([]);
  },
);
