import { bullets } from '../check/text/bullets.js';
import { heading, labelled, minuteOf, plural } from '../report/text/page.js';
import type { Page } from '../report/text/page.js';
import { safeLine } from '../terminal/safe-text.js';
import type { DeadGroup, RedriveReport } from './redrive-report.js';

const MOST_FAILED = 20;
const LABEL = 9;

/** The account for a person. Everything that came out of a queue is cleaned here. */
export function redriveText(report: RedriveReport, page: Page): string {
  const { stack, account, region, queues, groups, failed, hidden } = report;
  const messages = queues.reduce((sum, one) => sum + one.messages, 0);
  const more = queues.filter((one) => one.more).map(({ queue }) => queue);
  const sections = [
    [
      page.paint(
        'bold',
        safeLine(
          `${stack} in ${account}, ${region}: ${plural(messages, 'dead message')} in ${plural(queues.length, 'queue')}`,
        ),
      ),
    ],
    ...groups.map((group) => groupLines(group, page)),
    ...(failed.length === 0
      ? []
      : [
          [
            heading(page, 'Not sent on', plural(failed.length, 'message')),
            ...bullets(
              page,
              failed
                .slice(0, MOST_FAILED)
                .map(({ queue, messageId, step, code, message }) =>
                  step === 'send'
                    ? `${queue}: ${messageId}: ${code}: ${message}`
                    : `${queue}: ${messageId} was sent, and could not be deleted: ${code}: ${message}. It comes again.`,
                ),
            ),
          ],
        ]),
    [
      ...(more.length === 0
        ? []
        : bullets(page, [`There is more, or was a moment ago, in ${more.join(', ')}: run it again.`])),
      ...(hidden === 0
        ? []
        : bullets(page, [`${plural(hidden, 'message')} will be seen again in five minutes.`])),
      resultOf(report),
    ],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function groupLines(group: DeadGroup, page: Page): readonly string[] {
  const { queue, reason, count, selected, oldest, example, to, stays } = group;
  const { detail, title, findingId, incidentId, told, messageId } = example;
  const line = (label: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : labelled(page, label, safeLine(text), { indent: 2, labelWidth: LABEL });
  const about = [title, findingId, incidentId].filter((text) => text !== undefined).join(' · ');
  const way = to === undefined ? `stays: ${stays ?? ''}` : `to ${to}`;
  return [
    heading(page, safeLine(`${queue}: ${reason}`), plural(count, 'message')),
    ...line(
      'goes',
      `${way}${to !== undefined && selected < count ? ` (${selected} of ${count} selected)` : ''}`,
    ),
    ...line('oldest', oldest === undefined ? undefined : minuteOf(oldest)),
    ...line('such as', about === '' ? `message ${messageId}` : about),
    ...line('because', detail),
    ...(told === true ? line('told', 'people were told of it all the same') : []),
  ];
}

function resultOf({ acted, queues, selected, redriven, failed, interrupted }: RedriveReport): string {
  if (interrupted) {
    const counts = `${plural(redriven, 'message')} sent on, ${failed.length} failed`;
    return `Interrupted: ${counts}. Nothing is lost: run it again to go on.`;
  }
  if (queues.every(({ messages }) => messages === 0)) return 'Nothing lies there.';
  if (selected === 0) return 'Nothing of it is selected and can be sent on.';
  if (!acted) return `Nothing was sent. Add --yes to send ${plural(selected, 'message')} on.`;
  return `${plural(redriven, 'message')} sent on, ${failed.length} failed. What cannot be handled comes back.`;
}
