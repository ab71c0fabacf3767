import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { anyIndicator, indicator } from '../fixtures/indicators.js';
import { toStixBundle, toThreatIntelIndicators } from '../index.js';

/**
 * `stix-2.1/schemas` there: the folder `schemas` of OASIS's cti-stix2-json-schemas (BSD-3-Clause), which is no part of this
 * repository. `asff-shape.json`: AWS's model of ASFF.
 */
const data = process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../../shared/data');
const folder = join(data, 'stix-2.1/schemas');
const shape = join(data, 'asff-shape.json');
for (const place of [folder, shape]) {
  if (!existsSync(place)) process.stderr.write(`\nNOTICE: ${place} is absent; its tests are skipped.\n\n`);
}
const at = '2026-11-24T12:00:00Z';
const many = fc.array(anyIndicator, { maxLength: 10 });

/** The schema of a type by its file name. */
function validators() {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, allErrors: false });
  for (const [name, format] of Object.entries(fullFormats)) ajv.addFormat(name, format);
  ajv.addFormat('idn-hostname', true);
  const ids = new Map<string, string>();
  for (const file of globSync('**/*.json', { cwd: folder })) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { $id: string };
    ajv.addSchema(schema);
    ids.set(file.replace(/^.*\//, '').replace('.json', ''), schema.$id);
  }
  return (type: string) => ajv.getSchema(ids.get(type) ?? '') ?? (() => false);
}

(existsSync(folder) ? describe : describe.skip)('the JSON schemas of OASIS', () => {
  const schemaOf = existsSync(folder) ? validators() : () => () => true;
  const faults = (bundle: { readonly objects: readonly { readonly type: string }[] }) =>
    [{ ...bundle, type: 'bundle' }, ...bundle.objects]
      .filter((object) => !schemaOf(object.type)(object))
      .map((object) => (object.type === 'bundle' ? 'bundle' : JSON.stringify(object)));

  it('take every bundle, whatever stands in the values', () => {
    const options = { at, validUntil: '2027-01-01', producer: { name: 'tocsin', since: '2026-01-01' } };
    fc.assert(
      fc.property(many, fc.boolean(), (indicators, showAccessKeyIds) =>
        expect(faults(toStixBundle(indicators, { ...options, showAccessKeyIds }))).toEqual([]),
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['ipv4-addr', { value: '198.51.100.700' }],
    ['ipv4-addr', { id: 'ipv4-addr--1' }],
    ['indicator', { pattern: undefined }],
    ['indicator', { valid_from: 'today' }],
    ['indicator', { confidence: 101 }],
    ['observed-data', { object_refs: [] }],
    ['file', { hashes: { 'SHA-256': 'a' } }],
  ])('refuse a fault planted in %s: %j', (type, members) => {
    const bundle = toStixBundle([indicator('ipv4-addr', '198.51.100.7'), indicator('file', 'a'.repeat(64))], {
      at,
    });
    const objects = bundle.objects.map((object) =>
      object.type === type ? { ...object, ...members } : object,
    );
    expect(faults({ objects: JSON.parse(JSON.stringify(objects)) })).not.toEqual([]);
  });
});

interface Shape {
  readonly member: { readonly members: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
}

(existsSync(shape) ? it : it.skip)('AWS knows every member and type of ThreatIntelIndicators', () => {
  const model = JSON.parse(readFileSync(shape, 'utf8')) as {
    AwsSecurityFinding: { members: { ThreatIntelIndicators: Shape } };
  };
  const { members } = model.AwsSecurityFinding.members.ThreatIntelIndicators.member;
  fc.assert(
    fc.property(many, (indicators) => {
      for (const entry of toThreatIntelIndicators(indicators, { source: 'a', observedAt: at })) {
        for (const [name, value] of Object.entries(entry)) {
          expect(Object.keys(members)).toContain(name);
          expect(members[name]?.enum ?? [value]).toContain(value);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
