import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { TextCutter } from '../cut-texts.js';
import { type Section, sectionOf } from '../section.js';
import { headlineLine, todoLine, whereLine } from '../text/first-lines.js';
import { lastingWhere } from '../text/lasting-where.js';
import type { PagerDutyTrigger } from './pagerduty-message.js';

const LIMITS = CHANNEL_LIMITS.pagerDuty;
const SEPARATOR = '·';
const NOT_STATED = 'not stated';

type Payload = PagerDutyTrigger['payload'];

/** What PagerDuty shows in lists, reads out and groups by. */
export function alertFields(
  sections: readonly Section[],
  cutter: TextCutter,
): Pick<Payload, 'summary' | 'source' | 'component' | 'group' | 'class'> {
  const where = sectionOf(sections, 'where');
  const facts = sectionOf(sections, 'facts');
  const account = valueOf(where, 'account') ?? NOT_STATED;
  const resource = sectionOf(sections, 'resources')?.resources[0]?.id;
  const source = resource || `account ${account} ${valueOf(where, 'region') ?? ''}`.trim();
  return {
    summary: cutter.fit(summary(sections), LIMITS.summary),
    source: cutter.fit(source, LIMITS.source),
    component: cutter.fit(valueOf(where, 'source') ?? NOT_STATED, LIMITS.component),
    group: cutter.fit(account, LIMITS.group),
    class: cutter.fit(valueOf(facts, 'type') ?? valueOf(facts, 'class') ?? NOT_STATED, LIMITS.class),
  };
}

type WithEntries = Extract<Section, { kind: 'where' | 'facts' }>;

function valueOf(section: WithEntries | undefined, name: string): string | undefined {
  return section?.entries.find(({ key }) => key === name)?.value || undefined;
}

/** One line for a lock screen and a voice. No part of it can pass for two. */
function summary(sections: readonly Section[]): string {
  const headline = sectionOf(sections, 'headline');
  const action = sectionOf(sections, 'action');
  const parts = [
    headline === undefined ? '' : onePart(headlineLine(headline)),
    whereLine(lastingWhere(sections)),
    action === undefined ? '' : onePart(todoLine(action)),
  ];
  return parts.filter((part) => part !== '').join(` ${SEPARATOR} `) || 'incident';
}

function onePart(text: string): string {
  return text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, '-') : text;
}
