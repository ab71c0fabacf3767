import { heading, plural } from '../../report/text/page.js';
import type { PlacedRemark } from '../check-report.js';
import { bullets } from './bullets.js';
import type { CheckPage } from './check-text.js';

const MOST_REMARKS = 20;

/** What is odd, though it hides nothing by itself. */
export function remarkLines(page: CheckPage, remarks: readonly PlacedRemark[]): readonly string[] {
  const texts = remarks.map(({ say, location }) => `${say} (${location.file}:${location.line})`);
  const hidden = texts.length - MOST_REMARKS;
  return [
    heading(page, 'Odd, though it hides nothing', plural(remarks.length, 'remark')),
    ...bullets(page, texts.slice(0, MOST_REMARKS)),
    ...(hidden > 0 ? [`${hidden} more: see them with --json`] : []),
  ];
}
