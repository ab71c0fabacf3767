import type { IncidentNotice, Priority } from '@tocsin/findings';
import { type RecordStep, recordStep } from '../record-step.js';
import type { JsmAction } from './jsm-alert.js';

/**
 * The priority of an alert by the priority of the incident: one to one.
 *
 * Source: Opsgenie Alert API, Create Alert, `priority`.
 */
export const JSM_PRIORITIES: Readonly<Record<Priority, Priority>> = {
  P1: 'P1',
  P2: 'P2',
  P3: 'P3',
  P4: 'P4',
  P5: 'P5',
};

/**
 * The path of each action below the base address, `https://api.atlassian.com/jsm/ops/integration`. `{alias}` stands for the
 * percent-encoded alias.
 *
 * Source: Opsgenie Alert API (acknowledge, close, notes); that JSM takes the same paths is documented for `create` and assumed
 * for the others.
 */
export const JSM_PATHS: Readonly<Record<JsmAction, string>> = {
  create: '/v2/alerts',
  note: '/v2/alerts/{alias}/notes?identifierType=alias',
  acknowledge: '/v2/alerts/{alias}/acknowledge?identifierType=alias',
  close: '/v2/alerts/{alias}/close?identifierType=alias',
};

const ACTIONS: Readonly<Record<RecordStep, readonly JsmAction[]>> = {
  // Where an alert of the alias is open, `create` counts up and says nothing: what is new is in the note.
  open: ['create', 'note'],
  update: ['note'],
  acknowledge: ['acknowledge'],
  close: ['close'],
  none: [],
};

/** What to send for a notice, in this order. */
export function jsmActions(notice: IncidentNotice): readonly JsmAction[] {
  return notice.event === 'opened' ? ['create'] : ACTIONS[recordStep(notice)];
}
