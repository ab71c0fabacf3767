/** A part of what is printed of a finding: it can be written in fewer lines. */
export interface Block {
  /** The text in at most so many lines, at least one. */
  readonly lines: (most: number) => readonly string[];
  /** Lines that it may take while there is room. */
  readonly most: number;
}

/**
 * The blocks within so many lines: one line each at first; what is left goes to the blocks in their order. Blocks
 * that have not even one line are left out, the last ones first.
 */
export function withinLines(blocks: readonly Block[], most: number): readonly string[] {
  const kept = blocks.slice(0, most);
  let left = most - kept.length;
  return kept.flatMap((block) => {
    const lines = block.lines(Math.min(block.most, 1 + left));
    left -= lines.length - 1;
    return lines;
  });
}
