import { checkSweepEvery } from '../checked-props.js';
import { sweeperBundle } from '../processor-bundle.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';
import type { SecurityHubIncidentResponse } from '../security-hub-incident-response.js';
import type { FindingSweeper } from './finding-sweeper.js';
import { createSweeper, type SweeperProps } from './sweeper.js';

/** What the sweeper shares with the functions of the stack. */
export type SharedProps = Omit<
  SweeperProps,
  'code' | 'every' | 'routine' | 'sweep' | 'undelivered' | 'urgent'
>;

/** The sweeper of the stack, as its props ask for it; undefined where nothing is left for it to do. */
export function sweeperOf(
  soc: SecurityHubIncidentResponse,
  { sweep = true, sweepEvery, sweeperCode }: SecurityHubIncidentResponseProps,
  shared: SharedProps,
): FindingSweeper | undefined {
  const every = checkSweepEvery(sweepEvery);
  if (!sweep && shared.heartbeat === undefined) return undefined;
  return createSweeper(soc, {
    ...shared,
    code: sweeperCode ?? sweeperBundle(),
    every,
    routine: soc.routineQueue,
    sweep,
    undelivered: soc.ruleDeadLetterQueue,
    urgent: soc.urgentQueue,
  });
}
