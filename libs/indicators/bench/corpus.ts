import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '@tocsin/bench';

/** A report of about so many characters: lines of the labelled set, without their marks, between lines of prose. */
export function report(length: number): string {
  const folder = join(process.cwd(), 'src/labelled');
  const lines = ['reports.txt', 'defanged.txt', 'guardduty.txt'].flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((line) =>
        line
          .replace(/«[^|»]+\|([^¦»]*)(?:¦[^¦»]*)*»/g, '$1')
          .replace(/#(?:md5|sha1|sha256|sha512)\((\w+)\)/gi, () => 'a1'.repeat(16)),
      ),
  );
  const random = randomOf(7);
  let text = '';
  while (text.length < length)
    text += `${random.prose(300)}\n${random.pick(lines as [string, ...string[]])}\n`;
  return text.slice(0, length);
}

/** The public findings where they are at hand, as texts: `TOCSIN_DATA`, else beside the repository. */
export function publicFindings(): readonly string[] {
  const folder = join(process.env['TOCSIN_DATA'] ?? join(process.cwd(), '../../../shared/data'), 'findings');
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'manifest.json')
      .flatMap((name) => ([JSON.parse(readFileSync(join(folder, name), 'utf8'))] as unknown[]).flat())
      .map((finding) => JSON.stringify(finding));
  } catch {
    return [];
  }
}
