import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { resourceName } from '../resource-name.js';
import type { ResourcesSection } from '../section.js';
import type { Told } from '../told.js';
import { describeFindings } from './findings.js';

export function describeResources(told: Told): ResourcesSection | undefined {
  const { details, notice } = told;
  if (notice.incident.digest !== undefined) return describeFindings(notice.incident.digest);
  if (details.resources.length === 0) return undefined;
  const fit = createFitter();
  const resources = details.resources.slice(0, LIMITS.resources).map((resource) => ({
    type: fit.line(resource.type, LIMITS.word),
    name: createFitter().line(resourceName(resource), LIMITS.resourceName),
    id: fit.line(resource.id, LIMITS.id),
    ...(resource.region ? { region: fit.line(resource.region, LIMITS.word) } : {}),
  }));
  const more = Math.max(details.resource_count, details.resources.length) - resources.length;
  return { kind: 'resources', heading: 'Resources', resources, more, ...fit.mark() };
}
