import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.js';
import { publishedPackages } from './workspace.js';

const ROOT = join(__dirname, '../../..');

interface Bom {
  readonly components: readonly { readonly purl: string; readonly licenses?: unknown }[];
}
const boms = new Map(
  publishedPackages(ROOT).map((each) => [each.name, JSON.parse(billOfMaterials(ROOT, each)) as Bom]),
);
const purls = (name: string): string[] => boms.get(name)?.components.map(({ purl }) => purl) ?? [];

// Planted faults seen red: no functions inside; dependencies of dependencies left out.
it.each([
  ['@tocsin/findings', [/^pkg:npm\/zod@/]],
  ['@tocsin/messages', [/^pkg:npm\/%40tocsin\/findings@/, /^pkg:npm\/zod@/]],
  [
    '@tocsin/cdk',
    [
      /^pkg:npm\/%40tocsin\/processor@/,
      /^pkg:npm\/%40aws-sdk\/client-securityhub@/,
      /^pkg:npm\/%40smithy\/core@/,
    ],
  ],
  ['tocsin', [/^pkg:npm\/commander@/, /^pkg:npm\/dynalite@/]],
])('%s brings what it needs', (name, expected) => {
  expect(expected.filter((purl) => !purls(name).some((each) => purl.test(each)))).toEqual([]);
});

it.each([...boms.keys()])(
  '%s brings no tool of this repository, and says the licence of everything',
  (name) => {
    expect(
      purls(name).filter((purl) =>
        /jest|nx@|esbuild|typescript|%40tocsin\/(?:month|bundle|bench)/.test(purl),
      ),
    ).toEqual([]);
    expect(boms.get(name)?.components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
  },
);
