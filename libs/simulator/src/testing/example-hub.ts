import { createScheduler } from '../engine/scheduler.js';
import { createNewSecurityHub, type NewSecurityHub } from '../parts/new-security-hub/new-security-hub.js';
import { createSecurityHub, type SecurityHub } from '../parts/security-hub/security-hub.js';
import { exampleFinding } from './example-finding.js';

type Json = Record<string, unknown>;

export interface ExampleHub {
  readonly newHub: NewSecurityHub;
  readonly hub: SecurityHub;
  /** Findings of the events so far. */
  readonly events: Json[];
  /** The finding of `exampleFinding` as it is held. */
  held(): Json | undefined;
}

/** Security Hub alone, for tests: events are collected, those of updates come after a millisecond. */
export function exampleHub(automationRules: readonly Json[] = []): ExampleHub {
  const events: Json[] = [];
  const shared = {
    account: '111122223333',
    region: 'eu-west-1',
    scheduler: createScheduler(),
    echoDelay: 1,
    emit(event: Json) {
      events.push(...(event.detail as { findings: Json[] }).findings);
      return ['Rule'];
    },
  };
  const hub = createSecurityHub({ ...shared, automationRules });
  const newHub = createNewSecurityHub(shared);
  const { Id, ProductArn } = exampleFinding() as { Id: string; ProductArn: string };
  return { hub, newHub, events, held: () => hub.find({ Id, ProductArn }) };
}
