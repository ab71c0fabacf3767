import { wakes } from '@tocsin/findings';
import type { TraceStep } from '@tocsin/findings';
import { dispositionOf } from './disposition.js';
import type { Answer } from './judge.js';
import type { Totals } from './summary.js';

/** What is said of one part of the input, as data. Texts of the finding are as they came. */
export function answerJson(answer: Answer): object {
  if (answer.kind !== 'judged') {
    const { kind, source, reason } = answer;
    return { outcome: kind, ...source, ...withinOf(answer), reason };
  }
  const { number, given, verdict } = answer.judged;
  const { finding, source } = given;
  const { trace, ...decision } = verdict;
  const rulesOf = (outcome: TraceStep['outcome']): readonly TraceStep[] =>
    trace.filter((step) => step.outcome === outcome);
  return {
    outcome: 'judged',
    number,
    ...source,
    ...withinOf(given),
    finding: {
      format: finding.format,
      id: finding.id,
      productArn: finding.productArn,
      accountId: finding.accountId,
      region: finding.region,
      severity: finding.severity.label ?? 'UNKNOWN',
      title: finding.title,
    },
    disposition: dispositionOf(verdict).word,
    pages: wakes(verdict),
    verdict: decision,
    spoke: rulesOf('matched').map(({ rule, set = {} }) => ({ rule, set })),
    notApplicable: rulesOf('not applicable').map(({ rule }) => rule),
  };
}

function withinOf({ within }: { readonly within?: string }): object {
  return within === undefined ? {} : { within };
}

/** The sums as data: `given` parts of the input = findings + refused + noFinding. */
export function totalsJson({
  findings,
  shown,
  refused,
  noFinding,
  dispositions,
  priorities,
}: Totals): object {
  return {
    findings,
    shown,
    refused,
    noFinding,
    dispositions: Object.fromEntries(dispositions),
    priorities: Object.fromEntries(priorities),
  };
}
