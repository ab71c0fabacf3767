import type { IncidentDigest } from '@tocsin/findings';
import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { resourceName } from '../resource-name.js';
import type { ResourcesSection } from '../section.js';

/** The list of a digest, the worst first. */
export function describeFindings({ findings, more }: IncidentDigest): ResourcesSection | undefined {
  if (findings.length === 0) return undefined;
  const fit = createFitter();
  const listed = findings.slice(0, LIMITS.findings).map(({ severity, title, account, region, resource }) => ({
    type: fit.line(severity, LIMITS.word),
    name: fit.line(title, LIMITS.findingTitle),
    id: fit.line([account, nameOf(resource)].filter(Boolean).join(' '), LIMITS.id),
    region: fit.line(region, LIMITS.word),
  }));
  const unlisted = more + findings.length - listed.length;
  return { kind: 'resources', heading: 'Findings', resources: listed, more: unlisted, ...fit.mark() };
}

function nameOf(resource: string | undefined): string {
  return resource === undefined ? '' : resourceName({ type: '', id: resource });
}
