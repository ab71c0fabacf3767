import type { ReputationProvider } from '@tocsin/indicators';
import { writeCsv } from '../extract/csv/write-csv.js';
import { extractParts } from '../extract/extract-parts.js';
import type { Search } from '../extract/extract-parts.js';
import { noTotals } from '../extract/totals.js';
import { readParts } from '../extract/read/read-parts.js';
import { writeJson } from '../extract/write-json.js';
import { writeStix } from '../extract/write-stix.js';
import { writeText } from '../extract/text/write-text.js';
import { requireReadable } from '../input/read-file.js';
import { outTo } from '../terminal/out.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ExtractOptions } from './extract-options.js';
import { listProviders } from './indicator-lists.js';
import { inputFile } from './paths.js';
import { UsageError } from './usage-error.js';

/**
 * `tocsin extract`: finds indicators in findings and texts. One file is held at a time, and of the output nothing but a
 * STIX bundle, which is one object.
 *
 * @throws UsageError, InputFileError, before anything is printed.
 */
export async function extractCommand(
  given: readonly string[],
  options: ExtractOptions,
  terminal: Terminal,
): Promise<void> {
  requireOneForm(options);
  const files = given.map((file) => (file === '-' ? undefined : inputFile(file, terminal)));
  if (files.filter((file) => file === undefined).length > 1)
    throw new UsageError('standard input (-) can be read once; name it once');
  await requireReadable(files.filter((file) => file !== undefined));
  const now = options.now ?? new Date().toISOString();
  const search = searchOf(options, now, await listProviders(options, now, terminal));
  if (files.includes(undefined) && terminal.stdin?.isTTY === true)
    terminal.stderr.write('tocsin: reading standard input; end it with Ctrl-D\n');
  const totals = noTotals();
  const answers = extractParts(readParts(files, terminal, options.text === true), search, totals);
  const out = outTo(terminal.stdout);
  if (options.json === true) await writeJson(out, answers, totals, now);
  else if (options.csv === true) await writeCsv(out, answers, terminal.stderr);
  else if (options.stix === true) await writeStix(out, answers, { ...options, today: now }, terminal.stderr);
  else {
    const page = { width: widthFor(terminal.stdout), paint: paintFor(terminal.stdout, options.color) };
    await writeText(out, answers, totals, page);
  }
  await out.flush();
}

function requireOneForm({ json, csv, stix, score, tlp }: ExtractOptions): void {
  const forms = Object.entries({ json, csv, stix }).flatMap(([name, on]) => (on === true ? `--${name}` : []));
  if (forms.length > 1) throw new UsageError(`found ${forms.join(' and ')}; one form of output is allowed`);
  if (stix === true && score === true)
    throw new UsageError('found --stix and --score: STIX has no place for the score; leave one of them out');
  if (stix !== true && tlp !== undefined)
    throw new UsageError('found --tlp without --stix; only a bundle is marked');
}

function searchOf(options: ExtractOptions, now: string, providers: readonly ReputationProvider[]): Search {
  const { ownAccount: accounts, ownCidr: cidrs, ownDomain: domains, types } = options;
  const own = {
    ...(accounts !== undefined && { accounts }),
    ...(cidrs !== undefined && { cidrs }),
    ...(domains !== undefined && { domains }),
  };
  return {
    now,
    providers,
    score: options.score === true,
    hostileOnly: options.hostile === true,
    options: {
      own,
      ...(types !== undefined && { types }),
      maxIndicators: options.most,
      // The file is bounded: what is read of it is looked through to its end.
      maxLength: Number.MAX_SAFE_INTEGER,
      showAccessKeys: options.showAccessKeys === true,
    },
  };
}
