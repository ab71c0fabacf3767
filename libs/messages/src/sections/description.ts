import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import type { DescriptionSection } from '../section.js';
import { stated } from '../stated.js';
import type { Told } from '../told.js';

export function describeDescription({ details, notice }: Told): DescriptionSection | undefined {
  const fit = createFitter();
  const text = fit.block(details.description, LIMITS.description);
  if (text === '' || notice.event === 'heartbeat') return undefined;
  const source = stated(fit.line(details.source, LIMITS.word)) ?? 'its product';
  return { kind: 'description', source, text, ...fit.mark() };
}
