import type { SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { Ports } from '../batch/ports.js';
import { makeCspmUpdate } from './update-findings.js';
import { makeV2Update } from './update-findings-v2.js';

/** Updates each finding where it came from. */
export function makeUpdate(securityHub: SecurityHubClient): Ports['update'] {
  const cspm = makeCspmUpdate(securityHub);
  const v2 = makeV2Update(securityHub);
  return async (updates) => {
    const ofCspm = await cspm(updates.filter((one) => one.format === 'asff'));
    const ofV2 = await v2(updates.filter((one) => one.format === 'ocsf'));
    return new Map([...ofCspm, ...ofV2]);
  };
}
