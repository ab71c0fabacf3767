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
    if (link !== undefined || value === '') return;
    const before = details[key];
    const room = before === undefined ? left - key.length : left + before.length;
    const text = before !== undefined && key === 'type' ? `${before}; ${value}` : value;
    const fitted = cutter.fit(text, Math.max(room, 0));
    if (fitted === '') return;
    details[key] = fitted;
    left = room - fitted.length;
  };
  for (const section of sections) {
    if (section.kind === 'where' || section.kind === 'facts' || section.kind === 'ids') {
      section.entries.forEach(put);
    }
  }
  return details;
}
