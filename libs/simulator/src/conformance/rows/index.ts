import type { ConformanceService } from '../row.js';
import { cloudwatch } from './cloudwatch.js';
import { dynamodb } from './dynamodb.js';
import { eventbridge } from './eventbridge.js';
import { faults } from './faults.js';
import { inventory } from './inventory.js';
import { lambda } from './lambda.js';
import { newSecurityHub } from './new-security-hub.js';
import { policies } from './policies.js';
import { securityHub } from './security-hub.js';
import { securityHubUpdates } from './security-hub-updates.js';
import { sns } from './sns.js';
import { sqs } from './sqs.js';

/** Every behaviour of the engine that matters, by service. A new service is a file and a line here. */
export const CONFORMANCE: readonly ConformanceService[] = [
  securityHub,
  securityHubUpdates,
  newSecurityHub,
  policies,
  eventbridge,
  sns,
  sqs,
  lambda,
  dynamodb,
  faults,
  cloudwatch,
  inventory,
];
