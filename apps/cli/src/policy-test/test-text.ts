import type { PolicyRemark } from '@tocsin/findings';
import { describeFailures } from '@tocsin/findings/testing';
import type { CaseResult } from '@tocsin/findings/testing';
import { heading, plural } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import { wrapWidth } from '../terminal/display-width.js';
import { safeLine } from '../terminal/safe-text.js';
import type { Style } from '../terminal/terminal.js';
import type { PolicyReport, TestReport } from './policy-report.js';

/** How the account is written. */
export interface TestPage extends Page {
  /** Also the cases that hold, and notes. */
  readonly verbose: boolean;
}

/** The account for a person. Nothing of policies, cases or findings in it acts on a terminal. */
export function testText(report: TestReport, page: TestPage): string {
  const sections = report.policies.map((policy) => policyLines(page, policy));
  return [...sections.flatMap((lines) => [...lines, '']), ...verdictLines(page, report), ''].join('\n');
}

function policyLines(page: TestPage, report: PolicyReport): readonly string[] {
  const { results, remarks } = report;
  const remark = `${plural(report.rules, 'rule')}, ${plural(results.length, 'case')}`;
  const shown = remarks.filter(({ level }) => page.verbose || level !== 'note');
  const hidden = remarks.length - shown.length;
  return [
    heading(page, safeLine(report.policy), remark),
    ...casesLines(page, report),
    ...shown.flatMap((one) => remarkLines(page, one)),
    ...(hidden === 0
      ? []
      : [page.paint('dim', `${plural(hidden, 'note')} not shown; see them with --verbose`)]),
  ];
}

function casesLines(page: TestPage, { cases, results }: PolicyReport): readonly string[] {
  if (cases === undefined)
    return [`${page.paint('yellow', '!')} no cases beside it: nothing says what this policy must decide`];
  const held = results.filter(({ ok }) => ok).length;
  const shown = results.filter(({ ok }) => page.verbose || !ok);
  const sum =
    held === results.length
      ? page.paint('green', `✓ ${held} of ${held} hold`)
      : `✓ ${held} of ${results.length} hold`;
  return [
    ...shown.flatMap((one) => caseLines(page, one)),
    `${sum} ${page.paint('dim', `(${safeLine(cases)})`)}`,
  ];
}

function caseLines(page: TestPage, result: CaseResult): readonly string[] {
  const { ok, title } = result;
  const mark = ok ? page.paint('green', '✓') : page.paint('red', '✗');
  const [first = '', ...rest] = wrapWidth(safeLine(title), page.width - 2);
  const why = ok ? [] : describeFailures(result);
  return [
    `${mark} ${first}`,
    ...rest.map((line) => `  ${line}`),
    ...why.flatMap((line) => wrapWidth(`    ${indentOf(line)}${safeLine(line)}`, page.width)),
  ];
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}

const STYLES: Readonly<Record<PolicyRemark['level'], Style>> = {
  error: 'red',
  warning: 'yellow',
  note: 'dim',
};

function remarkLines(page: TestPage, { level, code, message, advice }: PolicyRemark): readonly string[] {
  const lines = [
    ...wrapWidth(`  ${safeLine(message)}`, page.width),
    ...(advice === undefined ? [] : wrapWidth(`  → ${safeLine(advice)}`, page.width)),
  ];
  return [`${page.paint(STYLES[level], level)} ${page.paint('dim', code)}`, ...lines];
}

function verdictLines(page: TestPage, { ok, totals: t }: TestReport): readonly string[] {
  const parts = [
    t.failed > 0
      ? `${t.failed} of ${plural(t.cases, 'case')} failed`
      : `${plural(t.cases, 'case holds', 'cases hold')}`,
    ...(t.withoutCases > 0 ? [`${plural(t.withoutCases, 'policy', 'policies')} without cases`] : []),
    plural(t.errors, 'error'),
    plural(t.warnings, 'warning'),
    ...(t.notes > 0 ? [plural(t.notes, 'note')] : []),
  ];
  const lead = ok ? page.paint('green', '✓') : page.paint('red', '✗');
  return wrapWidth(`${parts.join(', ')}.`, page.width - 2).map((line, index) =>
    index === 0 ? `${lead} ${line}` : `  ${line}`,
  );
}
