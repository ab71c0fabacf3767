import type { Deployment } from '@tocsin/routing';
import { UsageError } from '../../commands/usage-error.js';
import type { WhatRead } from './what-read.js';

/** Everything that was read, as one account and Region. */
export function deploymentOf(whats: readonly WhatRead[]): Deployment {
  const deployments = whats.flatMap(({ sources }) => sources.map(({ deployment }) => deployment));
  const [only, ...more] = deployments;
  if (only === undefined) throw new UsageError('there is nothing to check');
  if (more.length > 0) throw new UsageError('several cannot be taken together yet');
  return only;
}
