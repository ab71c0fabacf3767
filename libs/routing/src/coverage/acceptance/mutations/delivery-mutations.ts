import type { Deployment } from '../../../deployment/deployment.js';
import { changeSource, changeSubscription, type Mutation } from './mutation.js';

/** Faults behind the event rules: what a queue's reader takes, what a subscription takes. */
export function deliveryMutations({ eventSources, subscriptions }: Deployment): readonly Mutation[] {
  return [
    ...eventSources.flatMap(({ id }) => sourceMutations(id)),
    ...subscriptions
      .filter(({ protocol }) => protocol === 'email')
      .flatMap(({ id }) => subscriptionMutations(id)),
  ];
}

function sourceMutations(id: string): readonly Mutation[] {
  const culprit = { part: 'event source', id } as const;
  const filter = (name: string, ...filters: readonly unknown[]): Mutation => ({
    name: `${id}: ${name}`,
    apply: changeSource(id, (source) => ({ ...source, filters })),
    culprit,
  });
  const findings = (fields: unknown) => ({ body: { detail: { findings: fields } } });
  return [
    filter('only what FAILED', findings({ Compliance: { Status: ['FAILED'] } })),
    filter(
      'only CRITICAL and MEDIUM of one product',
      findings({ Severity: { Label: ['CRITICAL', 'MEDIUM'] }, ProductName: ['GuardDuty'] }),
    ),
    filter('a wrong detail-type', { body: { 'detail-type': ['Findings Imported V2'] } }),
    filter('not what is archived, nor what is open', findings({ RecordState: ['Archived'] })),
    {
      name: `${id}: disabled`,
      apply: changeSource(id, (source) => ({ ...source, enabled: false })),
      culprit,
    },
  ];
}

function subscriptionMutations(id: string): readonly Mutation[] {
  const culprit = { part: 'subscription', id } as const;
  const filter = (name: string, filterPolicy: unknown): Mutation => ({
    name: `${id}: ${name}`,
    apply: changeSubscription(id, (one) => ({ ...one, filterPolicy })),
    culprit,
  });
  const events = ['opened', 'raised', 'escalated', 'reopened'];
  return [
    ...events.map((event) => filter(`without ${event}`, { event: events.filter((each) => each !== event) })),
    filter('severity in another case', { severity: ['Critical', 'High'] }),
    filter('CRITICAL alone', { severity: ['CRITICAL'] }),
    filter('rank above 3', { severity_rank: [{ numeric: ['>', 3] }] }),
    filter('P1 alone', { priority: ['P1'] }),
    filter('threats alone', { class: ['threat'] }),
    filter('one team', { team: ['payments'] }),
    filter('not one account', { account_id: [{ 'anything-but': ['111122223333'] }] }),
    filter('an attribute that no notice has', { environment: ['prod'] }),
    filter('a number as a text', { severity_rank: ['3', '4'] }),
    {
      name: `${id}: not confirmed`,
      apply: changeSubscription(id, (one) => ({ ...one, confirmed: false })),
      culprit,
    },
  ];
}
