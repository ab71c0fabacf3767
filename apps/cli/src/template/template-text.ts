import { bullets } from '../check/text/bullets.js';
import { checkText } from '../check/text/check-text.js';
import type { CheckPage } from '../check/text/check-text.js';
import { heading, plural } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import { awsCommands, terraform } from './how-to-deploy.js';
import type { TemplateReport } from './template-report.js';

/** The account for a person: what lies where, and how it is deployed; or the hole for which nothing was written. */
export function templateText(report: TemplateReport, page: CheckPage): string {
  const { written, folder, coverage } = report;
  if (written === undefined) {
    const head = [
      'Nothing was written: the stack would not tell a person of every serious finding.',
      ...(report.tells
        ? []
        : ['Nobody is named: give --email, or --ticket-system where one takes from the ticket queue.']),
    ];
    const notes = noteLines(report, page);
    return `${[head, ...(notes.length > 0 ? [notes] : [])].map((lines) => lines.join('\n')).join('\n\n')}\n\n${checkText(coverage, page)}`;
  }
  const files = written.archives.map(({ file, bytes }) => `${file} (${kilobytes(bytes)})`);
  const sections = [
    [
      page.paint('bold', `Written to ${safeLine(folder)}`),
      ...bullets(page, [
        `${written.template}, a CloudFormation template that needs no CDK and no bootstrap`,
        ...files,
      ]),
    ],
    [verdict(coverage)],
    ...(report.notes.length > 0 ? [noteLines(report, page)] : []),
    [heading(page, 'With the AWS CLI'), ...awsCommands({ ...report, written })],
    [heading(page, 'From Terraform'), ...terraform({ ...report, written })],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function noteLines({ notes }: TemplateReport, page: CheckPage): readonly string[] {
  return notes.flatMap(({ level, text }) => {
    const [first = '', ...more] = bullets(page, [`${level === 'warning' ? 'Warning: ' : ''}${text}`]);
    return [level === 'warning' ? page.paint('yellow', first) : first, ...more];
  });
}

function verdict({ outcome, requirement, undecided }: TemplateReport['coverage']): string {
  const severities = requirement.severities.join(' and ');
  if (outcome === 'proved')
    return `Proved: a person is told of every ${severities} finding; --json says what is taken for granted.`;
  return `Undecided whether a person is told of every ${severities} finding (${plural(undecided.length, 'reason')}); --json says why.`;
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} KB`;
}
