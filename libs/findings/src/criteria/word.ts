/** What a word is made of: letters, digits, combining marks and joining punctuation such as `_`. */
const WORD = String.raw`[\p{L}\p{M}\p{N}\p{Pc}]`;
const ENTIRE = new RegExp(`^${WORD}+$`, 'u');
const LAST = new RegExp(`${WORD}$`, 'u');
const RUN = new RegExp(`${WORD}*`, 'uy');

export function isWord(text: string): boolean {
  return ENTIRE.test(text);
}

/**
 * Whether a text has a word, whatever its case. After a place that is only a part of a longer word the search goes on
 * behind that word, so that the time is linear in the text.
 */
export function containsWord(word: string): (text: string) => boolean {
  const wanted = word.toUpperCase();
  return (text) => {
    const searched = text.toUpperCase();
    let at = searched.indexOf(wanted);
    while (at >= 0) {
      RUN.lastIndex = at;
      RUN.test(searched);
      const end = RUN.lastIndex;
      if (end === at + wanted.length && !LAST.test(searched.slice(Math.max(0, at - 2), at))) return true;
      at = searched.indexOf(wanted, end);
    }
    return false;
  };
}
