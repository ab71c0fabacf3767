import type { PlacedHole } from '../check/check-report.js';
import { holeLines } from '../check/text/hole-lines.js';
import { email } from '../report/text/arrived.js';
import { heading } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import type { RunReport } from '../report/run-report.js';

/** What `tocsin demo` shows. */
export interface Demo {
  readonly hole: PlacedHole | undefined;
  readonly email: RunReport['emails']['example'];
}

const NEXT = [
  'tocsin check TEMPLATE           does every serious finding of yours reach a person?',
  'tocsin why FINDINGS             what would wake you, and why',
  'tocsin template --help          the stack that was run here, for your account',
];

/** The account for a person. */
export function demoText({ hole, email: example }: Demo, page: Page): string {
  const lost =
    hole === undefined
      ? ['No finding is lost.']
      : holeLines({ ...page, verbose: false }, hole, { number: 1, of: 1, possible: false });
  const emails = { count: example === undefined ? 0 : 1, example };
  const sections = [
    ['1. A CRITICAL finding that a common recipe of rules keeps from everybody', '', ...lost],
    [
      '2. A CRITICAL finding in the stack of Tocsin, run here with the code that is deployed',
      '',
      ...email(page, { emails }),
    ],
    [heading(page, 'And now'), ...NEXT],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
