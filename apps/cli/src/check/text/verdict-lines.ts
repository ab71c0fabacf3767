import { labelled, minuteOf, plural } from '../../report/text/page.js';
import { safeLine } from '../../terminal/safe-text.js';
import type { Style } from '../../terminal/terminal.js';
import type { CheckReport, ReadSummary } from '../check-report.js';
import type { CheckPage } from './check-text.js';
import { openReasons } from './undecided-lines.js';

const MOST_WHATS = 8;

/** The verdict; then of what it is, what was asked, and until when it holds. */
export function verdictLines(page: CheckPage, report: CheckReport): readonly string[] {
  const { read } = report;
  const { word, style, rest } = wordOf(report);
  const shown = read.slice(0, MOST_WHATS).map(whatText);
  const more = read.length > shown.length ? [`and ${read.length - shown.length} more`] : [];
  return [
    `${page.paint(style, word)}${rest}`,
    ...[...shown, ...more].flatMap((text, index) => labelled(page, index === 0 ? 'of' : '', text)),
    ...labelled(page, 'that', requirementText(report)),
    ...unaskedTexts(report).flatMap((text, index) => labelled(page, index === 0 ? 'not' : '', text)),
    ...labelled(page, 'until', untilText(report)),
  ];
}

function wordOf({ outcome, holes, undecided }: CheckReport): {
  readonly word: string;
  readonly style: Style;
  readonly rest: string;
} {
  if (outcome === 'proved') return { word: 'proved', style: ['green', 'bold'], rest: '' };
  if (outcome === 'undecided') {
    const rest =
      holes.length === 0
        ? ': no hole was found, and it is not proved either'
        : `: ${plural(holes.length, 'possible hole')}, if what could not be read tells nobody`;
    return { word: 'undecided', style: ['yellow', 'bold'], rest };
  }
  const open =
    undecided.length === 0 ? '' : `, and ${plural(openReasons(undecided).length, 'question')} open`;
  return { word: plural(holes.length, 'hole'), style: ['red', 'bold'], rest: open };
}

function whatText({
  what,
  kind,
  files,
  automationRules,
  eventRules,
  subscriptions,
  processors,
  unread,
}: ReadSummary): string {
  const of = kind === 'cloud assembly' ? `${kind}, ${plural(files.length, 'stack')}` : kind;
  const counts = [
    plural(automationRules, 'automation rule'),
    plural(eventRules, 'event rule'),
    plural(subscriptions, 'subscription'),
    plural(processors, 'processor'),
    ...(unread > 0 ? [`${plural(unread, 'part')} not read`] : []),
  ];
  return `${safeLine(what)} (${of}): ${counts.join(', ')}`;
}

/** What was asked and looked at, as a sentence. */
function requirementText({ requirement, unasked }: CheckReport): string {
  const kinds = requirement.kinds.filter((kind) => !unasked.some((one) => one.kind === kind));
  const told = kinds.filter((kind) => kind !== 'closed');
  return [
    ...(told.length > 0
      ? [`a person is told of every ${either(requirement.severities)} finding that is ${either(told)}`]
      : []),
    ...(kinds.includes('closed') ? ['a processor hears of every told finding that is closed'] : []),
  ].join('; ');
}

/** What was asked and does not occur, by its reason. */
function unaskedTexts({ unasked }: CheckReport): readonly string[] {
  const reasons = Map.groupBy(unasked, ({ reason }) => reason);
  return [...reasons].map(
    ([reason, kinds]) => `${kinds.map(({ kind }) => kind).join(', ')}: ${safeLine(reason)}`,
  );
}

function either(words: readonly string[]): string {
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} or ${last}`;
}

function untilText({ now, validUntil }: CheckReport): string {
  return validUntil === undefined
    ? `what was read changes (as of ${minuteOf(now)})`
    : `${minuteOf(validUntil)}, when a suppression starts or ends, or what was read changes (as of ${minuteOf(now)})`;
}
