import { cleanLine, cleanText, fitText } from '@tocsin/findings';
import { LIMITS } from './limits.js';
import { redactSecrets } from './redact.js';

/** Printable ASCII with single spaces between the words: most texts are like this, and there is nothing to clean. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A secret that was cut before its end may not look like one any more, so that the end of a cut text is not shown. */
const UNSURE = 256;

/** Makes texts of a notice fit to be shown, and remembers whether one of them was cut. */
export interface Fitter {
  /** One line of at most `limit` UTF-16 units. */
  line(text: string, limit: number): string;
  /** Lines without blank ones between; at most `limit` UTF-16 units and `LIMITS.descriptionLines` lines. */
  block(text: string, limit: number): string;
  /** What a section says of itself: `{ truncated: true }` once a text was cut. */
  mark(): { readonly truncated?: true };
}

/**
 * The one order in which a text of somebody else is made inert: clean, redact, truncate by grapheme. Defanging comes
 * after it, in the channels that people read, and escaping last of all. Of a long text no more is looked at than
 * could be shown, so that the cost does not depend on its length.
 */
export function createFitter(): Fitter {
  let cut = false;
  const enough = (limit: number) => limit * 4 + 1_024;
  const head = (text: string, limit: number) => text.slice(0, enough(limit));
  const fit = (text: string, limit: number, whole = true) => {
    const redacted = redactSecrets(text);
    const sure = whole ? redacted : fitText(redacted, Math.max(redacted.length - UNSURE, 0)).text;
    const fitted = fitText(sure, limit);
    cut ||= fitted.truncated || !whole;
    return fitted.text;
  };
  return {
    line: (text, limit) => {
      if (text.length <= limit && PLAIN.test(text)) return fit(text, limit);
      return fit(cleanLine(head(text, limit)), limit, text.length <= enough(limit));
    },
    block: (text, limit) => {
      const whole = text.length <= enough(limit);
      const lines = cleanText(head(text, limit))
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '');
      if (lines.length <= LIMITS.descriptionLines) return fit(lines.join('\n'), limit, whole);
      cut = true;
      return fit([...lines.slice(0, LIMITS.descriptionLines - 1), '…'].join('\n'), limit, whole);
    },
    mark: () => (cut ? { truncated: true } : {}),
  };
}
