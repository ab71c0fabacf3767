import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { readMoment, utcTime } from '../moment.js';
import type { ChangesSection } from '../section.js';
import type { Told } from '../told.js';

export function describeChanges({ notice }: Told): ChangesSection | undefined {
  const all = notice.changes ?? [];
  if (all.length === 0) return undefined;
  const fit = createFitter();
  const shown = (value: string) => {
    const moment = readMoment(value);
    return moment === undefined ? fit.line(value, LIMITS.fact) : utcTime(moment);
  };
  const changes = all.slice(0, LIMITS.changes).map(({ field, from, to }) => ({
    field: fit.line(field, LIMITS.word).replaceAll('_', ' '),
    ...(from === undefined ? {} : { from: shown(from) }),
    to: shown(to),
  }));
  return { kind: 'changes', changes, more: all.length - changes.length, ...fit.mark() };
}
