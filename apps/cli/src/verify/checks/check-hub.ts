import type { FoundDeployment } from '../found.js';
import type { Check } from '../verify-report.js';
import { notRead } from './not-read.js';

/**
 * By which codes DescribeSecurityHubV2 says something about the hub or the caller. Another one says that what was asked does not
 * know the call.
 *
 * Source: AWS Security Hub API reference, DescribeSecurityHubV2, Errors; common errors.
 */
const MEANT = [
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredTokenException',
  'InternalServerException',
  'ResourceNotFoundException',
  'ThrottlingException',
  'UnrecognizedClientException',
  'ValidationException',
];

/** That the Security Hub is on whose findings the stack takes. */
export function checkHub({ hub, source }: FoundDeployment): Check {
  if (hub.ok) return { id: 'hub', outcome: 'ok', detail: hub.value.arn };
  if (source === 'cspm') return notRead('hub', hub);
  if (hub.code === 'ResourceNotFoundException')
    return {
      id: 'hub',
      outcome: 'failed',
      detail: `the new Security Hub is not on: ${hub.message}`,
      advice: 'Enable Security Hub, not only Security Hub CSPM, in this account and Region.',
    };
  if (MEANT.includes(hub.code)) return notRead('hub', hub);
  return {
    id: 'hub',
    outcome: 'warning',
    detail: `it is not known whether the new Security Hub is on: ${hub.call}: ${hub.code}: ${hub.message}`,
    advice: 'See in the console of Security Hub that it is enabled in this account and Region.',
  };
}
