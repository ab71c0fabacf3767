import type { Deployment } from '../deployment/deployment.js';
import type { Acknowledgement } from './coverage.js';
import type { FindingsAsked } from './requirement.js';
import type { Way } from './paths/way.js';

export interface AssumptionsContext {
  readonly acknowledged: readonly Acknowledgement[];
  readonly ways: readonly Way[];
  /** Whether the answer needs what cannot be looked into to tell somebody. */
  readonly relied: boolean;
  readonly format: 'asff' | 'ocsf';
  readonly only?: FindingsAsked;
}

const OF_CSPM = [
  'The findings are those of Security Hub CSPM that come to the default bus of this account and Region; those of the new Security Hub are not looked at.',
  'Security Hub sets Severity.Label, Severity.Normalized, Workflow.Status and RecordState on every finding; all members have the types that AWS documents.',
];
/** Source: Security Hub user guide, "EventBridge integration types": up to 20 findings, each in an event of its own. */
const ONE_BY_ONE =
  'Security Hub sends each finding that a person selects for a custom action in an event of its own.';
const OF_V2 = [
  'The findings are those of the new Security Hub (Findings Imported V2) that come to the default bus of this account and Region; no event rule is on those of Security Hub CSPM.',
  'Every finding says severity, status, activity_name and class_name, with the ids that go with them; all members have the types of the OCSF schema.',
];

/** What a proof takes for granted, for people. */
export function assumptionsOf(
  deployment: Deployment,
  { acknowledged, ways, relied, format, only }: AssumptionsContext,
): readonly string[] {
  const processors = deployment.functions.flatMap(({ name, processor }) =>
    processor === undefined ? [] : [{ name, ...processor }],
  );
  const foreign = [...new Set(ways.flatMap(({ end }) => (end.kind === 'assumed' ? [end.what] : [])))];
  const waiting = deployment.subscriptions.filter(
    ({ protocol, confirmed }) => protocol.startsWith('email') && confirmed === undefined,
  );
  return [
    ...(format === 'asff' ? OF_CSPM : OF_V2),
    ...(only?.[format] === undefined
      ? []
      : [
          `Only these findings are asked for; others are told elsewhere, or nowhere: ${JSON.stringify(only[format])}`,
        ]),
    'The severity of a finding is what the provider says until an automation rule changes it; one that a person lowers by hand is left to that person.',
    'EventBridge, SQS, SNS and Lambda deliver what they took, and have the permissions for it.',
    ...(processors.length > 0
      ? [
          'Growth, re-opening and closing are seen on findings that carry the mark of a processor of ours.',
          'The processors run the code that was released with this version.',
        ]
      : ['Nothing here is known to set findings NOTIFIED: growth and re-opening come as NEW findings.']),
    ...processors
      .filter(({ mode }) => mode === 'shadow')
      .map(({ name }) => `${name} is in shadow mode and tells nobody yet: it is judged as if it were live.`),
    ...(deployment.customActions.length > 0 ? [ONE_BY_ONE] : []),
    ...tiesOf(deployment),
    ...(relied ? foreign.map((what) => `${what} tells a person.`) : []),
    ...waiting.map(({ endpoint }) => `${endpoint} confirms its subscription.`),
    ...acknowledged.map(({ part, reason }) => `What ${part} keeps from people is meant so: ${reason}`),
  ];
}

/** Rules of one order run as they were updated, which a template does not say. */
function tiesOf({ automationRules }: Deployment): readonly string[] {
  const byOrder = Map.groupBy(automationRules, ({ rule }) => rule['RuleOrder']);
  return [...byOrder].flatMap(([order, rules]) => {
    if (rules.length < 2 || rules.every(({ updatedAt }) => updatedAt !== undefined)) return [];
    const names = rules.map(({ name }) => name).join(', ');
    return [
      `The automation rules of RuleOrder ${String(order)} run in the order in which they stand: ${names}.`,
    ];
  });
}
