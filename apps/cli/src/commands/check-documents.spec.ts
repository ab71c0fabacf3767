import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultAssembly } from '../scenarios/stack.js';
import { checkIn } from '../testing/check-run.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(__dirname, '../check/fixtures'), folder, { recursive: true });
symlinkSync(defaultAssembly, join(folder, 'cdk.out'));

const root = resolve(__dirname, '../../../..');
const DOCUMENTS = ['docs/coverage.md', 'apps/cli/README.md'] as const;
const TRANSCRIPT = /^```console\n([^]*?)^```$/gm;
const COMMAND = /^\$ tocsin check (.*)$/;

/** A command of a document, what it prints there, and the exit code where the document asks for it. */
interface Shown {
  readonly command: string;
  readonly output: string;
  readonly code?: number;
}

function shownIn(transcript: string): readonly Shown[] {
  return transcript
    .split(/^(?=\$ tocsin check )/m)
    .filter((part) => part.startsWith('$'))
    .map((part) => {
      const [first = '', ...rest] = part.trimEnd().split('\n');
      const asked = rest.indexOf('$ echo $?');
      return {
        command: COMMAND.exec(first)?.[1] ?? '',
        output: (asked === -1 ? rest : rest.slice(0, asked)).join('\n'),
        ...(asked === -1 ? {} : { code: Number(rest[asked + 1]) }),
      };
    });
}

/** Words of a command line, quotes around a part of a word taken away. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}

/** A line `…` stands for any lines; everything else is compared letter for letter. */
function asPattern(output: string): RegExp {
  const pieces = output.split(/^…$/m).map((piece) => piece.replace(/^\n|\n$/g, ''));
  return new RegExp(
    `^\\n*${pieces.map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('(?:[^]*)')}\\n*$`,
  );
}

const cases = DOCUMENTS.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(TRANSCRIPT)].flatMap(([, transcript = '']) =>
    shownIn(transcript).map((shown, index): [string, string, Shown] => [
      document,
      `${index} ${shown.command}`,
      shown,
    ]),
  );
});

describe('what the documents show of tocsin check', () => {
  it('is there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(7);
  });

  // Planted fault seen red: a word of a transcript that is changed.
  it.each(cases)('%s: %s', async (_document, _command, { command, output, code }) => {
    const { exitCode, out, err } = await checkIn(folder, ...wordsOf(command));
    expect(err).toBe('');
    expect(out).toMatch(asPattern(output));
    if (code !== undefined) expect(exitCode).toBe(code);
  });
});
