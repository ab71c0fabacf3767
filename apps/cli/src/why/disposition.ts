import { wakes } from '@tocsin/findings';
import type { Verdict } from '@tocsin/findings';

/** What becomes of a finding, in a word for the sums and in words for a person. */
export interface Disposition {
  /** `page`, `suppressed`, `left alone`, `wait`, or the name of another route. */
  readonly word: string;
  readonly text: string;
}

const ROUTES: ReadonlyMap<string, Disposition> = new Map([
  ['none', { word: 'left alone', text: 'left alone' }],
  ['ticket', { word: 'ticket', text: 'ticket' }],
  ['gather', { word: 'gathered', text: 'gathered' }],
]);

/** Whether a verdict wakes somebody, and where it goes. */
export function dispositionOf(verdict: Verdict): Disposition {
  const { suppressed, route } = verdict;
  if (suppressed !== undefined)
    return { word: 'suppressed', text: `suppressed until ${suppressed.until.slice(0, 10)}` };
  if (wakes(verdict)) {
    const elsewhere = route === undefined || route === 'page' ? '' : ` (route ${route})`;
    return { word: 'page', text: `pages${elsewhere}` };
  }
  if (route === undefined) return { word: 'wait', text: 'waits' };
  return ROUTES.get(route) ?? { word: route, text: `route ${route}` };
}

/** `15 min`, `4 h`, `2 days`. */
export function spanOf(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? '1 day' : `${minutes / 1440} days`;
  return minutes % 60 === 0 && minutes > 60 ? `${minutes / 60} h` : `${minutes} min`;
}
