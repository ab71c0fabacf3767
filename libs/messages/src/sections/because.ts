import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import type { BecauseSection } from '../section.js';
import type { Told } from '../told.js';

export function describeBecause({ plan, notice }: Told): BecauseSection | undefined {
  const fit = createFitter();
  const text = fit.line(plan.because, LIMITS.because);
  if (text === '' || notice.event === 'heartbeat') return undefined;
  return { kind: 'because', text, ...fit.mark() };
}
