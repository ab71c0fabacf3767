import type { Undecided } from '@tocsin/routing';
import { heading, plural } from '../../report/text/page.js';
import { safeJson } from '../../terminal/safe-text.js';
import { bullets, hanging } from './bullets.js';
import type { CheckPage } from './check-text.js';

const MOST_REASONS = 20;

/** What stands in the way: each reason once, with the kinds that it concerns. */
export function openReasons(undecided: readonly Undecided[]): readonly string[] {
  const reasons = Map.groupBy(undecided, ({ reason }) => reason);
  return [...reasons].map(([reason, all]) => {
    const kinds = new Set(all.flatMap(({ kind }) => kind ?? []));
    return kinds.size === 0 ? reason : `${[...kinds].join(', ')}: ${reason}`;
  });
}

/** What could not be decided. */
export function undecidedLines(
  page: CheckPage,
  undecided: readonly Undecided[],
  advice: readonly string[],
): readonly string[] {
  const texts = openReasons(undecided);
  const hidden = texts.length - MOST_REASONS;
  const example = undecided.find(({ finding }) => finding !== undefined)?.finding;
  return [
    heading(page, 'Undecided', plural(texts.length, 'reason')),
    ...bullets(page, texts.slice(0, MOST_REASONS)),
    ...(hidden > 0 ? [`${hidden} more: see them with --json`] : []),
    ...advice.slice(0, MOST_REASONS).flatMap((text) => adviceLines(page, text)),
    ...(page.verbose && example !== undefined
      ? ['A finding for which it depends on that:', ...safeJson(example).split('\n')]
      : []),
  ];
}

function adviceLines(page: CheckPage, text: string): readonly string[] {
  return hanging(text, page.width - 4).map((line, index) => `${index === 0 ? '→ ' : '  '}${line}`);
}
