import { createScheduler } from '../engine/scheduler.js';
import { createSecurityHub, type SecurityHub } from '../parts/security-hub/security-hub.js';
import { exampleFinding } from './example-finding.js';

type Json = Record<string, unknown>;

export interface ExampleHub {
  readonly hub: SecurityHub;
  /** Findings of the events so far. */
  readonly events: Json[];
  /** The finding of `exampleFinding` as it is held. */
  held(): Json | undefined;
}

/** Security Hub alone, for tests: events are collected, those of updates come after a millisecond. */
export function exampleHub(automationRules: readonly Json[] = []): ExampleHub {
  const events: Json[] = [];
  const hub = createSecurityHub({
    account: '111122223333',
    region: 'eu-west-1',
    automationRules,
    scheduler: createScheduler(),
    echoDelay: 1,
    emit(event) {
      events.push(...(event.detail as { findings: Json[] }).findings);
      return ['Rule'];
    },
  });
  const { Id, ProductArn } = exampleFinding() as { Id: string; ProductArn: string };
  return { hub, events, held: () => hub.find({ Id, ProductArn }) };
}
