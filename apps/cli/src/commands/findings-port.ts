import * as findings from '@tocsin/findings';
import type { Finding, TriagePolicy, Verdict } from '@tocsin/findings';
import * as testing from '@tocsin/findings/testing';

/** A remark of `lintPolicy`. */
export interface PolicyRemark {
  readonly level: string;
  readonly code: string;
  readonly rule?: string;
  readonly field?: string;
  readonly message: string;
  readonly advice?: string;
}

export interface LintOptions {
  readonly now: string;
  readonly expiringWithinDays: number;
  readonly findings?: readonly Finding[];
}

export type CaseValue = string | number | boolean | null;

export interface CaseResult {
  readonly title: string;
  readonly ok: boolean;
  readonly failures: readonly {
    readonly what: string;
    readonly expected: CaseValue;
    readonly got: CaseValue;
    readonly detail?: readonly string[];
  }[];
  readonly verdict?: Verdict;
  readonly because: string;
}

interface Findings {
  readonly defaultPolicy?: TriagePolicy;
  readonly lintPolicy?: (policy: TriagePolicy, options: LintOptions) => readonly PolicyRemark[];
  readonly wakes?: (verdict: Verdict) => boolean;
}

interface Testing {
  readonly parsePolicyCases?: (text: string) => { readonly cases: readonly object[] };
  readonly runCases?: (policy: TriagePolicy, cases: readonly object[]) => readonly CaseResult[];
  readonly describeFailures?: (result: CaseResult) => readonly string[];
}

const own: Findings = findings as Findings;
const ownTesting: Testing = testing as Testing;

export const defaultPolicy: TriagePolicy = own.defaultPolicy ?? findings.recipePolicy;
export const lintPolicy = own.lintPolicy ?? (() => []);
export const wakes =
  own.wakes ?? (({ priority, suppressed }: Verdict) => suppressed === undefined && /^P[12]$/.test(priority));
export const parsePolicyCases = ownTesting.parsePolicyCases ?? missing;
export const runCases = ownTesting.runCases ?? missing;
export const describeFailures = ownTesting.describeFailures ?? missing;

function missing(): never {
  throw new Error('@tocsin/findings/testing does not export it yet');
}
