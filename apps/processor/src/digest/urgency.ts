import type { Priority, ResponseAction } from '@tocsin/findings';

/** The most urgent first. Typed by what `@tocsin/findings` lists, which would bring more than these words into the bundle. */
export const PRIORITY_ORDER: readonly Priority[] = ['P1', 'P2', 'P3', 'P4', 'P5'];

export const RESPONSE_ORDER: readonly ResponseAction[] = [
  'immediate_response',
  'escalated_response',
  'standard_response',
  'low_priority_response',
];
