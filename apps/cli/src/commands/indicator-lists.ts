import { IndicatorListError, listProvider, parseIndicatorList } from '@tocsin/indicators';
import type { IndicatorList, ReputationProvider } from '@tocsin/indicators';
import { readText } from '../input/read-file.js';
import { plural } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { inputFile } from './paths.js';
import { UsageError } from './usage-error.js';

/** Lists of what is hostile and of what is not, as the user names their files. */
export interface ListFiles {
  readonly deny?: readonly string[];
  readonly allow?: readonly string[];
}

/**
 * The provider that knows the lists; none where there is no list.
 *
 * @throws InputFileError for a file that cannot be opened, UsageError for a list that cannot be read: its faults.
 */
export async function listProviders(
  { deny = [], allow = [] }: ListFiles,
  now: string,
  terminal: Terminal,
): Promise<readonly ReputationProvider[]> {
  if (deny.length + allow.length === 0) return [];
  const read = async (files: readonly string[]): Promise<readonly IndicatorList[]> =>
    Promise.all(files.map((file) => readList(file, now, terminal)));
  return [listProvider({ deny: await read(deny), allow: await read(allow), clock: () => Date.parse(now) })];
}

async function readList(given: string, now: string, terminal: Terminal): Promise<IndicatorList> {
  const { path, shownAs } = inputFile(given, terminal);
  const read = await readText(path, shownAs);
  if ('problem' in read) throw new UsageError(`${shownAs}: ${read.problem}`);
  try {
    const list = parseIndicatorList(read.text, { name: shownAs, now });
    const [first] = list.skipped;
    if (first !== undefined) {
      const remark = `${shownAs}: ${plural(list.skipped.length, 'entry', 'entries')} passed over, such as ${first.where}: ${first.message}`;
      terminal.stderr.write(`tocsin: ${safeLine(remark)}\n`);
    }
    return list;
  } catch (error) {
    if (error instanceof IndicatorListError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
