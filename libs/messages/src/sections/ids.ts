import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import type { IdsSection } from '../section.js';
import type { Told } from '../told.js';

export function describeIds({ notice, details }: Told): IdsSection {
  const { incident } = notice;
  const fit = createFitter();
  const entries = [
    { key: 'incident', value: fit.line(incident.incident_id, LIMITS.id) },
    { key: 'revision', value: `${notice.revision} (${notice.event})` },
    // A digest is no finding's: the list has theirs.
    ...(incident.digest === undefined
      ? [
          { key: 'finding', value: fit.line(details.id, LIMITS.id) },
          { key: 'product', value: fit.line(details.product_arn, LIMITS.id) },
        ]
      : []),
    { key: 'policy', value: `sha256 ${fit.line(incident.engine.policy_sha256, LIMITS.word).slice(0, 12)}` },
    { key: 'engine', value: `Tocsin ${fit.line(incident.engine.version, LIMITS.word)}` },
  ];
  return { kind: 'ids', entries, ...fit.mark() };
}
