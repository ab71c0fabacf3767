import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { TextCutter } from '../cut-texts.js';
import type { Entry, Section } from '../section.js';

const LIMITS = CHANNEL_LIMITS.jsm;

/** Account, Region, source, facts and ids as names and values; links are in the texts. What has one name twice is one value. */
export function jsmDetails(
  sections: readonly Section[],
  cutter: TextCutter,
): Readonly<Record<string, string>> {
  const details: Record<string, string> = {};
  let left: number = LIMITS.details;
  const put = ({ key, value, link }: Entry) => {
    if (link !== undefined) return;
    const before = key === 'type' ? details[key] : undefined;
    const text = before === undefined ? value : `${before}; ${value}`;
    const had = details[key] === undefined ? 0 : key.length + details[key].length;
    const fitted = cutter.fit(text, Math.max(left + had - key.length, 0));
    if (fitted === '') return;
    left += had - key.length - fitted.length;
    details[key] = fitted;
  };
  for (const section of sections) {
    if (section.kind === 'where' || section.kind === 'facts' || section.kind === 'ids') {
      section.entries.forEach(put);
    }
  }
  return details;
}
