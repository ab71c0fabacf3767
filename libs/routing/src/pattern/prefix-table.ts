/** Which of many prefixes a text begins with, at the cost of a few comparisons. */
export interface PrefixTable<T> {
  /** In order of their prefixes. */
  readonly entries: readonly Entry<T>[];
}

interface Entry<T> {
  readonly prefix: string;
  readonly value: T;
  /** The longest other prefix that this one begins with. */
  readonly shorter: Entry<T> | undefined;
}

export function prefixTable<T>(prefixes: ReadonlyMap<string, T>): PrefixTable<T> {
  const entries: Entry<T>[] = [];
  for (const prefix of [...prefixes.keys()].sort()) {
    const shorter = begin(entries[entries.length - 1], prefix);
    entries.push({ prefix, value: prefixes.get(prefix) as T, shorter });
  }
  return { entries };
}

/**
 * What the prefixes of the text lead to. All of them are prefixes of the last entry that is not behind the text in
 * order, or that entry itself: what lies in order between a prefix and a text that begins with it begins with it too.
 */
export function prefixesOf<T>({ entries }: PrefixTable<T>, text: string, each: (value: T) => void): void {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as Entry<T>).prefix <= text) low = middle + 1;
    else high = middle;
  }
  for (let at = begin(entries[low - 1], text); at !== undefined; at = at.shorter) each(at.value);
}

function begin<T>(entry: Entry<T> | undefined, text: string): Entry<T> | undefined {
  let at = entry;
  while (at !== undefined && !text.startsWith(at.prefix)) at = at.shorter;
  return at;
}
