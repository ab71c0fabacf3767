import type { Undecided } from '@tocsin/routing';
import { heading, plural } from '../../report/text/page.js';
import { safeJson } from '../../terminal/safe-text.js';
import { bullets } from './bullets.js';
import type { CheckPage } from './check-text.js';

const MOST_REASONS = 20;

/** What could not be decided; one reason is given once, with all that it stands in the way of. */
export function undecidedLines(page: CheckPage, undecided: readonly Undecided[]): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  for (const { kind, reason } of undecided) {
    const kinds = reasons.get(reason) ?? new Set();
    if (kind !== undefined) kinds.add(kind);
    reasons.set(reason, kinds);
  }
  const texts = [...reasons].map(([reason, kinds]) =>
    kinds.size === 0 ? reason : `${[...kinds].join(', ')}: ${reason}`,
  );
  const hidden = texts.length - MOST_REASONS;
  const example = undecided.find(({ finding }) => finding !== undefined)?.finding;
  return [
    heading(page, 'Undecided', plural(texts.length, 'reason')),
    ...bullets(page, texts.slice(0, MOST_REASONS)),
    ...(hidden > 0 ? [`${hidden} more: see them with --json`] : []),
    ...(page.verbose && example !== undefined
      ? ['A finding for which it depends on that:', ...safeJson(example).split('\n')]
      : []),
  ];
}
