import type { BundledPackage } from './bundled-packages.js';

const LINE = '-'.repeat(80);

/** The text that is shipped beside a bundle: who is in it, then each text of a licence once, under those it belongs to. */
export function licencesFile(packages: readonly BundledPackage[]): string {
  const owners = new Map<string, string[]>();
  for (const { name, version, texts } of packages) {
    const text = texts.map((one) => one.trim()).join('\n\n');
    owners.set(text, [...(owners.get(text) ?? []), `${name} ${version}`]);
  }
  const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  const texts = [...owners].map(([text, of]) => `${LINE}\n${of.join('\n')}\n${LINE}\n\n${text}\n`);
  return [
    'index.js was made from Tocsin (Apache-2.0) and from these packages; of some nothing is left in it.\n',
    `${names.join('\n')}\n`,
    ...texts,
  ].join('\n');
}
