import type { Priority } from '@tocsin/findings';
import type { PagerDutySeverity } from './pagerduty-message.js';

/** The severity of an alert by the priority of the incident. With dynamic notifications it decides who is woken. */
export const PAGERDUTY_SEVERITIES: Readonly<Record<Priority, PagerDutySeverity>> = {
  P1: 'critical',
  P2: 'error',
  P3: 'warning',
  P4: 'info',
  P5: 'info',
};
