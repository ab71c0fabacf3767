import { fitWidth, wrapWidth } from '../terminal/display-width.js';

/** The first `most` lines of a text that is broken into `width` columns; `…` ends what is cut. */
export function clip(text: string, width: number, most: number): readonly string[] {
  const lines = wrapWidth(text, width);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), cut(`${last} ${lines[most] ?? ''}`, width)];
}

/** As many of the items as `most` lines hold, at least one, and how many more there are. */
export function clipList(
  lead: string,
  items: readonly string[],
  width: number,
  most: number,
): readonly string[] {
  let length = lead.length;
  let count = 0;
  for (const item of items) {
    length += item.length + 2;
    if (length > width * most + 2) break;
    count += 1;
  }
  for (; count > 1; count -= 1) {
    const lines = wrapWidth(listed(lead, items, count), width);
    if (lines.length <= most) return lines;
  }
  return clip(listed(lead, items, 1), width, most);
}

function listed(lead: string, items: readonly string[], count: number): string {
  const more = items.length > count ? ` (+${items.length - count})` : '';
  return `${lead}${items.slice(0, count).join(', ')}${more}`;
}

/** The text in at most `width` columns; `…` ends what is cut. */
export function cut(text: string, width: number): string {
  return fitWidth(text, width).trimEnd();
}
