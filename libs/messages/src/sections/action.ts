import { createFitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { httpsAddress } from '../links.js';
import { findingLink } from '../portal-link.js';
import type { ActionSection, Link } from '../section.js';
import type { Told } from '../told.js';
import { wordsOf } from './event-words.js';
import { nextStep } from './next-step.js';

export function describeAction(told: Told): ActionSection {
  const link = primaryLink(told);
  const fit = createFitter();
  const { lead, todo } = nextStep(told);
  return {
    kind: 'action',
    done: fit.line(whatWasDone(told), LIMITS.fact),
    lead,
    todo: fit.line(todo, LIMITS.fact),
    ...(link ? { link } : { otherwise: 'open Security Hub and search for the finding id below' }),
  };
}

// Only what is known: Tocsin contains nothing by itself, and whether it marks is a setting of the sender.
function whatWasDone(told: Told): string {
  const { notice, details, view } = told;
  const { done, due, marks } = wordsOf(notice);
  const isDigest = notice.incident.digest !== undefined;
  const marking = marks && view.mark === 'notified' && details.workflow_status !== 'NOTIFIED';
  const parts = [
    done(told),
    ...(marking ? [`${isDigest ? 'findings' : 'finding'} will be marked NOTIFIED`] : []),
    ...(due ? ['nothing contained by Tocsin'] : []),
  ];
  return parts.join(', ');
}

function primaryLink({ details, notice, plan, view }: Told): Link | undefined {
  const [first] = notice.incident.digest?.findings ?? [];
  const finding = findingLink(first ?? details, view.links);
  if (finding !== undefined)
    return { label: first === undefined ? 'Open finding' : 'Open first finding', href: finding };
  const runbook = httpsAddress(plan.runbook);
  return runbook && { label: 'Runbook', href: runbook.href };
}
