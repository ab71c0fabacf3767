import { textAt, type JsonObject } from '../json.js';
import type { Place } from './operations.js';
import type { FaultStep } from './plan.js';

interface Step {
  readonly operations: readonly string[];
  /** Of the states in which a ledger row is written: which belong to this step. */
  readonly states?: (state: string | undefined) => boolean;
}

/**
 * Steps of Tocsin's processor. It claims a finding in its ledger, publishes, records that it was published, marks the finding
 * and records that; at the end Lambda deletes the message. A ledger row says by its `state` which write it is.
 */
const steps: Readonly<Record<FaultStep, Step>> = {
  claim: {
    operations: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'],
    states: (state) => state === 'claimed',
  },
  publish: { operations: ['sns:Publish', 'sns:PublishBatch'] },
  record: { operations: ['dynamodb:PutItem'], states: (state) => state === 'published' },
  mark: {
    operations: ['securityhub:BatchUpdateFindings', 'securityhub:BatchUpdateFindingsV2', 'dynamodb:PutItem'],
    states: (state) => state !== undefined && state !== 'claimed' && state !== 'published',
  },
  delete: { operations: ['lambda:DeleteMessages'] },
};

/** The names of the steps, in the order in which the processor takes them. */
export const faultSteps = Object.keys(steps) as readonly FaultStep[];

/** Whether a step has calls at a place. */
export function mayBe(step: FaultStep, { service, operation }: Omit<Place, 'form'>): boolean {
  return steps[step].operations.includes(`${service}:${operation}`);
}

/** The step at which something happens, if it is one. */
export function stepOf(place: Omit<Place, 'form'>, input: Readonly<JsonObject>): FaultStep | undefined {
  const state = textAt(input, 'Item', 'state', 'S');
  return faultSteps.find(
    (name) => mayBe(name, place) && (place.operation !== 'PutItem' || steps[name].states?.(state) === true),
  );
}
