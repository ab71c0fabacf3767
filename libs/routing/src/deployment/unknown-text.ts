/** True where a text holds something that only a deployment knows. */
export function isUnknownText(text: string): boolean {
  return text.includes('${');
}

/** What stands in `${…}` when the whole text is one such expression. */
export function insideOf(text: string): string | undefined {
  return text.startsWith('${') && closingBrace(text, 1) === text.length - 1 ? text.slice(2, -1) : undefined;
}

/** A text that starts with `${…}`, and what follows it. */
export function headAndRest(text: string): readonly [head: string, rest: string] | undefined {
  if (!text.startsWith('${')) return undefined;
  const end = closingBrace(text, 1);
  return end === -1 ? undefined : [text.slice(0, end + 1), text.slice(end + 1)];
}

/** The parts of a text between colons; those inside of `${…}` do not count. The last part holds the rest. */
export function splitAtColons(text: string, parts: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length && found.length < parts - 1; at += 1) {
    const letter = text[at];
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (letter === ':' && depth <= 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}

function closingBrace(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
