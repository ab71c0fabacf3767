/**
 * A function of texts that keeps its answers. Hostile texts only push the others out: it keeps so many of so many characters
 * at most, and what is longer not at all.
 */
export function keeping<T>(most: number, longest: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (text.length > longest) return made;
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}
