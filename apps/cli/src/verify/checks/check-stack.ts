import type { SeverityLabel } from '@tocsin/findings';
import { plural } from '../../report/text/page.js';
import type { FoundDeployment } from '../found.js';
import type { Check } from '../verify-report.js';
import { checkEventSources } from './check-event-sources.js';
import { checkHub } from './check-hub.js';
import { actionArnOf, checkRules } from './check-rules.js';
import { checkSubscriptions } from './check-subscriptions.js';
import { notRead } from './not-read.js';

/** Looks through what was read. A warning fails nothing. */
export function checkStack(found: FoundDeployment, severity: SeverityLabel): readonly Check[] {
  return [
    checkStatus(found),
    checkHub(found),
    checkRules(found, severity),
    // The new Security Hub has no custom actions.
    ...(found.source === 'cspm' ? [checkAction(found)] : []),
    checkAutomationRules(found),
    checkAlias(found),
    checkEventSources(found),
    checkSubscriptions(found),
    checkRecorder(found),
  ];
}

/** Source: CloudFormation API reference, Stack: what ends so has been deployed, if not always as was last asked. */
function checkStatus({ stack: { status } }: FoundDeployment): Check {
  if (/^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status)) return { id: 'stack', outcome: 'ok', detail: status };
  const settled =
    /_COMPLETE$/.test(status) && !status.startsWith('DELETE_') && status !== 'ROLLBACK_COMPLETE';
  return {
    id: 'stack',
    outcome: settled ? 'warning' : 'failed',
    detail: status,
    advice: settled ? 'It is not what was deployed last.' : 'Wait for the deployment, or mend it.',
  };
}

function checkAction({ rules, actions }: FoundDeployment): Check {
  if (!actions.ok) return notRead('action', actions);
  const wanted = rules.ok ? actionArnOf(rules.value) : undefined;
  if (wanted !== undefined && actions.value.includes(wanted))
    return { id: 'action', outcome: 'ok', detail: wanted };
  return {
    id: 'action',
    outcome: 'failed',
    detail: wanted === undefined ? 'no event rule waits for a custom action' : `it does not exist: ${wanted}`,
    advice: 'Deploy the stack again: without it nobody can escalate a finding from the console.',
  };
}

function checkAutomationRules({ automationRules, expectedAutomationRules }: FoundDeployment): Check {
  if (!automationRules.ok) return notRead('automation-rules', automationRules);
  const missing = expectedAutomationRules.filter(
    (arn) => !automationRules.value.some((rule) => rule.arn === arn),
  );
  const disabled = automationRules.value.filter(({ enabled }) => !enabled);
  const wrong = [
    ...missing.map((arn) => `it does not exist: ${arn}`),
    ...disabled.map(({ name }) => `it is disabled: ${name}`),
  ];
  if (wrong.length > 0)
    return {
      id: 'automation-rules',
      outcome: 'failed',
      detail: wrong.join('; '),
      advice: 'Deploy the stack again, or enable the rule.',
    };
  const count = expectedAutomationRules.length;
  const detail = count === 0 ? 'the stack has none' : `${plural(count, 'automation rule')}, enabled`;
  return { id: 'automation-rules', outcome: 'ok', detail };
}

function checkAlias({ processor: { aliasArn, functionName } }: FoundDeployment): Check {
  if (aliasArn !== undefined) return { id: 'alias', outcome: 'ok', detail: aliasArn };
  return {
    id: 'alias',
    outcome: 'failed',
    detail: `${functionName} has no alias`,
    advice: 'Deploy the stack again: the queues invoke the function through its alias.',
  };
}

/** Source: AWS Security Hub User Guide, "Enabling and configuring AWS Config". */
function checkRecorder({ recorder }: FoundDeployment): Check {
  if (recorder.ok && recorder.value) return { id: 'recorder', outcome: 'ok', detail: 'AWS Config records' };
  return {
    id: 'recorder',
    outcome: 'warning',
    detail: recorder.ok
      ? 'AWS Config does not record'
      : `it is not known whether AWS Config records: ${recorder.code}`,
    advice: 'Most controls of the standards find nothing without it.',
  };
}
