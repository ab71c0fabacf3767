import { MOST_VALUES, type Equality, type Source } from './condition.js';

/** A source of beginnings: of each text at a place the longest one that is asked for. */
export interface Beginnings extends Source {
  /** Asks for one more. */
  readonly ask: (beginning: string) => void;
  /**
   * All that are asked for and begin with one that is: a text begins with that one where one of these is read. At most so
   * many.
   */
  readonly within: (beginning: string, most: number) => readonly string[];
}

/** A part of a text, and what may follow it, by the first character. */
interface Part {
  part: string;
  /** The beginning that ends here, if it is asked for. */
  asked: string | undefined;
  next: Map<number, Part>;
}

/** Looks for all of them at once, in a tree of their parts: what a text costs depends on its length, not on their number. */
export function beginningsAt(read: Source['read']): Beginnings {
  const root: Part = { part: '', asked: undefined, next: new Map() };
  const longest = (text: unknown) => (typeof text === 'string' ? lastAsked(root, text).asked : undefined);
  return {
    cost: 6,
    ask: (beginning) => insert(root, beginning),
    within: (beginning, most) => askedWithin(lastAsked(root, beginning), most),
    read: (raw, subject) => {
      const value = read(raw, subject);
      return Array.isArray(value) ? value.map(longest) : longest(value);
    },
  };
}

/** That a text begins with one of those that are asked for. What is asked for later counts until it is first looked at. */
export function beginningEquality(source: Beginnings, wanted: readonly string[]): Equality {
  let values: readonly string[] | undefined;
  return {
    source,
    get values() {
      return (values ??= [...new Set(wanted.flatMap((beginning) => source.within(beginning, MOST_VALUES)))]);
    },
  };
}

function lastAsked(root: Part, text: string): Part {
  let last = root;
  let at = 0;
  for (let part = root.next.get(text.charCodeAt(0)); part !== undefined;) {
    if (!text.startsWith(part.part, at)) break;
    at += part.part.length;
    if (part.asked !== undefined) last = part;
    part = part.next.get(text.charCodeAt(at));
  }
  return last;
}

function askedWithin(from: Part, most: number): readonly string[] {
  const asked: string[] = [];
  const open = [from];
  for (let part = open.pop(); part !== undefined && asked.length < most; part = open.pop()) {
    if (part.asked !== undefined) asked.push(part.asked);
    for (const next of part.next.values()) open.push(next);
  }
  return asked;
}

function insert(root: Part, beginning: string): void {
  let last = root;
  for (let at = 0; at < beginning.length;) {
    const code = beginning.charCodeAt(at);
    const part = last.next.get(code) ?? { part: beginning.slice(at), asked: undefined, next: new Map() };
    let same = 1;
    while (same < part.part.length && part.part[same] === beginning[at + same]) same += 1;
    if (same < part.part.length) {
      const rest = { ...part, part: part.part.slice(same) };
      part.part = part.part.slice(0, same);
      part.asked = undefined;
      part.next = new Map([[rest.part.charCodeAt(0), rest]]);
    }
    last.next.set(code, part);
    last = part;
    at += same;
  }
  last.asked = beginning;
}
