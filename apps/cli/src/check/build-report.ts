import type { CoverageResult, Deployment } from '@tocsin/routing';
import { adviceFor } from './advice.js';
import type { CheckReport, ReadSummary } from './check-report.js';
import { locatorOf } from './locate.js';
import type { PolicyFile } from './locate.js';
import type { WhatRead } from './read/what-read.js';

/** What the report is made of, beside the answer. */
export interface ReportContext {
  readonly now: string;
  readonly whats: readonly WhatRead[];
  /** All of them as one. */
  readonly deployment: Deployment;
  /** Where rules of the policy stand. */
  readonly policies: readonly PolicyFile[];
  /** Names the policy that stands in for what could not be read. */
  readonly policyName?: string;
  /** Names of parameters that were given. */
  readonly parameters: readonly string[];
}

/** The account of a check. */
export function checkReport(result: CoverageResult, context: ReportContext): CheckReport {
  const { now, whats, deployment, policies, policyName } = context;
  const locate = locatorOf(whats, policies);
  const { outcome, holes, undecided, assumptions, remarks, requirement, unasked, more, validUntil } = result;
  return {
    schema: 'tocsin.check/1',
    outcome,
    now,
    ...(validUntil === undefined ? {} : { validUntil }),
    requirement,
    unasked,
    more,
    read: whats.map(summaryOf),
    holes: holes.map((hole) => ({ ...hole, location: locate(hole.culprit) })),
    undecided,
    remarks: remarks.map((remark) => ({ ...remark, location: locate(remark) })),
    advice: adviceFor(result, {
      deployment,
      whats,
      hasPolicy: policyName !== undefined,
      given: context.parameters,
    }),
    assumptions: [...new Set([...assumptions, ...standIns(deployment, policyName)])],
  };
}

/** What `--policy` takes for granted. */
function standIns({ functions }: Deployment, policyName: string | undefined): readonly string[] {
  if (policyName === undefined) return [];
  return functions
    .filter(({ processor }) => processor !== undefined && processor.policy === undefined)
    .map(({ name }) => `The policy of ${name} is ${policyName}: its own could not be read.`);
}

function summaryOf({ shownAs, kind, sources }: WhatRead): ReadSummary {
  const sum = (count: (source: (typeof sources)[number]['deployment']) => number): number =>
    sources.reduce((before, { deployment }) => before + count(deployment), 0);
  return {
    what: shownAs,
    kind,
    files: sources.map((source) => source.shownAs),
    automationRules: sum((one) => one.automationRules.length),
    eventRules: sum((one) => one.eventRules.length),
    subscriptions: sum((one) => one.subscriptions.length),
    processors: sum((one) => one.functions.filter(({ processor }) => processor !== undefined).length),
    unread: sum((one) => one.unread.length),
  };
}

const EXIT_CODES = { proved: 0, holes: 1, undecided: 3 } as const;

/** 0 proved, 1 a hole, 3 undecided. */
export function exitCodeOf({ outcome }: CheckReport): 0 | 1 | 3 {
  return EXIT_CODES[outcome];
}
