import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { showValue } from '../../show-value.js';
import type { Unread } from '../deployment.js';
import { UnreadablePart } from '../unreadable.js';
import { liveExportCommands } from './live-export-commands.js';

/** An entry of a list in a file. */
export interface ListedEntry {
  readonly entry: RawObject;
  /** `event-rules.json[2]`. */
  readonly place: string;
}

export interface ListedFile {
  readonly entries: readonly ListedEntry[];
  /** True when the list is there, and not the first page of several. */
  readonly whole: boolean;
  readonly unread: readonly Unread[];
}

/** A list of a file; what is missing of it stands in `unread`. */
export function listOf(files: RawObject, file: string, member: string): ListedFile {
  const content = memberOf(files, file);
  if (content === undefined) return missing(file, `is missing; it is the output of ${commandOf(file)}`);
  const list = isRawObject(content) ? memberOf(content, member) : undefined;
  if (!isRawObject(content) || !Array.isArray(list)) {
    const found = isRawObject(content) ? `${member}: ${showValue(list)}` : showValue(content);
    return missing(file, `found ${found}; the output of ${commandOf(file)} has a list ${member}`);
  }
  const entries = list.map((entry: unknown, position) => ({
    entry: isRawObject(entry) ? entry : {},
    place: `${file}[${position}]`,
  }));
  const next = memberOf(content, 'NextToken') ?? memberOf(content, 'NextMarker');
  const whole = next === undefined || next === null;
  return {
    entries,
    whole,
    unread: whole ? [] : missing(file, 'is one page of several: export it without --no-paginate').unread,
  };
}

/** The files `name.<…>.json`, with what stands for `<…>`. */
export function filesLike(files: RawObject, name: string): readonly (readonly [string, string, unknown])[] {
  return Object.entries(files)
    .filter(
      ([file]) => file.startsWith(`${name}.`) && file.endsWith('.json') && file.length > name.length + 6,
    )
    .map(([file, content]) => [file.slice(name.length + 1, -'.json'.length), file, content]);
}

export function wantedObject(content: unknown, file: string): RawObject {
  if (isRawObject(content)) return content;
  throw new UnreadablePart(`${file}: found ${showValue(content)}; an object is wanted`);
}

function missing(file: string, reason: string): ListedFile {
  return {
    entries: [],
    whole: false,
    unread: [{ id: file, name: file, place: file, type: 'file of a live export', reason }],
  };
}

function commandOf(file: string): string {
  return liveExportCommands.find((known) => known.file === file)?.command ?? file;
}
