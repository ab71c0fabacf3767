import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { bothTimes, minutes, readMoment, span, utcTime } from '../moment.js';
import type { Entry, WhereSection } from '../section.js';
import { stated } from '../stated.js';
import type { Told } from '../told.js';
import { wordsOf } from './event-words.js';

export function describeWhere(told: Told): WhereSection {
  const { details, notice } = told;
  const { digest } = notice.incident;
  const fit = createFitter();
  const word = (text: string) => stated(fit.line(text, LIMITS.word));
  const entries: Entry[] = [
    { key: 'account', value: numbered(word(details.account) ?? 'not stated', digest?.account_count) },
    { key: 'region', value: numbered(word(details.region) ?? 'Region not stated', digest?.region_count) },
    { key: 'source', value: word(details.source) ?? 'product not stated' },
    { key: 'first seen', value: firstSeen(told) },
  ];
  if (wordsOf(notice).due) entries.push({ key: 'respond by', value: respondBy(told) });
  return { kind: 'where', entries, ...fit.mark() };
}

/** `several (12)`: facts name them. */
function numbered(place: string, count = 1): string {
  return count > 1 ? `${place} (${count})` : place;
}

function firstSeen({ details, view }: Told): string {
  const seen = readMoment(details.first_seen);
  if (seen === undefined) return 'not stated';
  const opened = readMoment(details.timestamp);
  const age = opened === undefined || opened < seen ? '' : ` (${span(opened - seen)} before we saw it)`;
  return `${utcTime(seen, readMoment(view.now))}${age}`;
}

function respondBy({ plan, view }: Told): string {
  const due = readMoment(plan.respond_by);
  if (due === undefined) return `no readable time (SLA ${minutes(plan.sla)})`;
  const now = readMoment(view.now);
  const left =
    now === undefined ? '' : `, ${now <= due ? `${span(due - now)} left` : `OVERDUE by ${span(now - due)}`}`;
  return `${bothTimes(due, view.timeZone, now)}${left}`;
}
