import { mergeDeployments } from '@tocsin/routing';
import type { Deployment } from '@tocsin/routing';
import type { WhatRead } from './what-read.js';

/** Everything that was read, as one account and Region. */
export function deploymentOf(whats: readonly WhatRead[]): Deployment {
  const deployments = whats.flatMap(({ sources }) => sources.map(({ deployment }) => deployment));
  const [only, ...more] = deployments;
  if (only !== undefined && more.length === 0) return only;
  return mergeDeployments(whats.map(({ shownAs }) => shownAs).join(', '), deployments);
}
