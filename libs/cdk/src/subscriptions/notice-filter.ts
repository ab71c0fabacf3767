import { Token } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import { IncidentPriority } from '../choices/incident-priority.js';
import { MinimumSeverity } from '../choices/minimum-severity.js';
import type { IncidentQueueProps } from './incident-queue-props.js';

/** Source: SNS Developer Guide, "Filter policy constraints". */
const MOST_KEYS = 5;
const MOST_COMBINATIONS = 150;

const SEVERITIES: readonly string[] = Object.values(MinimumSeverity);
const PRIORITIES: readonly string[] = Object.values(IncidentPriority);

/** The filter of a subscription over the attributes of a notice. A heartbeat, which watches Tocsin itself, passes none. */
export function noticeFilter(props: IncidentQueueProps): Record<string, sns.SubscriptionFilter> {
  const { accounts, classes, events, lowestPriority, minimumSeverity, teams } = props;
  const wanted: Readonly<Record<string, readonly string[] | undefined>> = {
    account_id: accounts,
    class: classes,
    event: events,
    priority: lowestPriority && PRIORITIES.slice(0, PRIORITIES.indexOf(lowestPriority) + 1),
    // A severity that nobody knows is told as such: it is not less than any.
    severity: minimumSeverity && [...SEVERITIES.slice(SEVERITIES.indexOf(minimumSeverity)), 'UNKNOWN'],
    team: teams,
  };
  const lists = Object.entries(wanted).flatMap(([name, values]) =>
    values === undefined ? [] : [[name, checked(name, values)] as const],
  );
  const combinations = lists.reduce((product, [, values]) => product * values.length, 1);
  if (lists.length > MOST_KEYS || combinations > MOST_COMBINATIONS) {
    throw new Error(
      `a queue may ask for at most ${MOST_KEYS} attributes and ${MOST_COMBINATIONS} combinations of values, found ` +
        `${lists.map(([name, values]) => `${values.length} of ${name}`).join(', ')}. Leave one out, and let the reader of the queue look at it`,
    );
  }
  return {
    ...(events === undefined && { event: sns.SubscriptionFilter.stringFilter({ denylist: ['heartbeat'] }) }),
    ...Object.fromEntries(
      lists.map(([name, values]) => [name, sns.SubscriptionFilter.stringFilter({ allowlist: [...values] })]),
    ),
  };
}

function checked(name: string, values: readonly string[]): readonly string[] {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) {
    throw new Error(
      `the ${name} values of a queue must be left out or name one, found none: nothing would arrive`,
    );
  }
  const account = distinct.find((value) => !Token.isUnresolved(value) && !/^\d{12}$/.test(value));
  if (name === 'account_id' && account !== undefined) {
    throw new Error(`accounts must hold ids of 12 digits, found ${JSON.stringify(account)}`);
  }
  return distinct;
}
