/**
 * A set of texts: the pieces in this order, anything between them. One piece is that text alone; `['a', '']` begins with
 * `a`; `['', 'a', '']` holds it somewhere.
 */
export interface TextPattern {
  readonly pieces: readonly string[];
  /** Case does not count, one UTF-16 unit at a time. */
  readonly fold?: boolean;
  /** The texts that are meant are nearly these: that none of them will do proves nothing. */
  readonly nearly?: boolean;
}

export const exactly = (text: string): TextPattern => ({ pieces: [text] });
export const startingWith = (text: string): TextPattern => ({ pieces: [text, ''] });
export const endingWith = (text: string): TextPattern => ({ pieces: ['', text] });
export const holding = (text: string): TextPattern => ({ pieces: ['', text, ''] });
