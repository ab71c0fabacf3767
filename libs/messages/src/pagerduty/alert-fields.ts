import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { TextCutter } from '../cut-texts.js';
import { type Section, sectionOf } from '../section.js';
import { headlineLine, todoLine, whereLine } from '../text/first-lines.js';
import { lastingWhere } from '../text/lasting-where.js';
import type { PagerDutyTrigger } from './pagerduty-message.js';

const LIMITS = CHANNEL_LIMITS.pagerDuty;
const SEPARATOR = '·';

type Payload = PagerDutyTrigger['payload'];

/** What PagerDuty shows in lists, reads out and groups by. */
export function alertFields(
  sections: readonly Section[],
  cutter: TextCutter,
): Pick<Payload, 'summary' | 'source' | 'component' | 'group' | 'class'> {
  const entry = (kind: 'where' | 'facts', name: string) =>
    sectionOf(sections, kind)?.entries.find(({ key }) => key === name)?.value ?? '';
  const account = entry('where', 'account');
  const resource = sectionOf(sections, 'resources')?.resources[0]?.id;
  const field = (name: 'component' | 'group' | 'class', value: string) =>
    value === '' ? {} : { [name]: cutter.fit(value, LIMITS[name]) };
  return {
    summary: cutter.fit(summary(sections), LIMITS.summary),
    source: cutter.fit(resource || `account ${account} ${entry('where', 'region')}`, LIMITS.source),
    ...field('component', entry('where', 'source')),
    ...field('group', account),
    ...field('class', entry('facts', 'type') || entry('facts', 'class')),
  };
}

/** One line for a lock screen and a voice. No part of it can pass for two. */
function summary(sections: readonly Section[]): string {
  const headline = sectionOf(sections, 'headline');
  const action = sectionOf(sections, 'action');
  const parts = [
    headline === undefined ? '' : headlineLine(headline).replaceAll(SEPARATOR, '-'),
    whereLine(lastingWhere(sections)),
    action === undefined ? '' : todoLine(action).replaceAll(SEPARATOR, '-'),
  ];
  return parts.filter((part) => part !== '').join(` ${SEPARATOR} `) || 'incident';
}
