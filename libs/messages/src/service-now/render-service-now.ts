import type { IncidentNotice } from '@tocsin/findings';
import { defangText } from '@tocsin/indicators';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { fitFinished } from '../fit-finished.js';
import { createFitter } from '../inert.js';
import type { GivingKind } from '../give-way.js';
import { recordStep } from '../record-step.js';
import { isCut, type Section, sectionOf } from '../section.js';
import { recordTitle } from '../text/record.js';
import type { NoticeView } from '../view.js';
import { fitLines, fitRecord } from './fit-lines.js';
import { inertText } from './inert-text.js';
import { descriptionLines, workNoteLines } from './record-text.js';
import { levelOf } from './service-now-levels.js';
import type {
  ServiceNowLengths,
  ServiceNowMessage,
  ServiceNowOptions,
  ServiceNowRecord,
  ServiceNowUpdate,
} from './service-now-message.js';

const limits = CHANNEL_LIMITS.serviceNow;

/** First what the work notes say as well. */
const ORDER: readonly GivingKind[] = ['changes', 'resources', 'description', 'evidence', 'facts'];

/** `^` is the AND of a query, and `javascript:` in a value is run. */
const KEY = /^[a-z0-9-]+$/;

/**
 * Lays a notice out for the Table API of ServiceNow: `record` to create where `query` finds none, and `update` for the one
 * that it finds. Both are always given, because what is right depends on what is found. ServiceNow does not recognise a
 * repeated create: search first, and keep a ledger.
 *
 * Texts are plain. Impact and urgency change only with a notice that is about the priority: what a person set since is
 * left alone by the others. A record that is resolved stays active until it is closed (as far as is known; not verified),
 * so that it is found and can be reopened.
 *
 * @param sections - what `describeNotice` gave for this notice and view, where more channels than one are rendered
 * @returns texts within `options.lengths`. Never throws.
 * @example
 * const { record, query } = renderServiceNow(notice, { now: '2026-11-24T12:07:00Z', timeZone: 'UTC' });
 * // record.short_description: '[P1 CRITICAL] Backdoor on an EC2 instance — i-0abc'
 * // query: 'correlation_id=tocsin-0d3f…^active=true'
 *
 * Source: ServiceNow documentation, Table API. States, codes and lengths are settings of the instance; none was tried on
 * a live one.
 */
export function renderServiceNow(
  notice: IncidentNotice,
  view: NoticeView,
  options: ServiceNowOptions = {},
  sections: readonly Section[] = describeNotice(notice, view),
): ServiceNowMessage {
  const told = defangSections(sections);
  const lengths = { ...limits, ...options.lengths };
  const id = notice.incident.incident_id;
  const { record, cut: recordCut } = recordOf(notice, told, options, lengths);
  const { update, cut: updateCut } = updateOf(notice, told, options, lengths);
  return {
    step: recordStep(notice),
    table: options.table ?? 'incident',
    record,
    update,
    query: KEY.test(id) && id === record.correlation_id ? `correlation_id=${id}^active=true` : undefined,
    truncated: isCut(sections) || recordCut || updateCut,
  };
}

function recordOf(
  notice: IncidentNotice,
  told: readonly Section[],
  options: ServiceNowOptions,
  lengths: ServiceNowLengths,
): { readonly record: ServiceNowRecord; readonly cut: boolean } {
  const { incident } = notice;
  const headline = sectionOf(told, 'headline');
  const title = headline === undefined ? 'finding' : recordTitle(headline, incident.incident_details.sample);
  const short = fitFinished(title, lengths.shortDescription, inertText);
  const description = fitRecord(told, ORDER, descriptionLines, lengths.description);
  const key = defangText(createFitter().line(incident.incident_id, limits.correlationId));
  return {
    record: {
      short_description: short.text,
      description: description.text,
      ...levelOf(incident.response_plan.priority, options.levels),
      category: options.category ?? 'security',
      correlation_id: fitFinished(key, limits.correlationId, inertText).text,
      correlation_display: options.correlationDisplay ?? 'AWS Security Hub',
      ...(options.assignmentGroup !== undefined && { assignment_group: options.assignmentGroup }),
      ...(options.callerId !== undefined && { caller_id: options.callerId }),
    },
    cut: short.truncated || description.truncated,
  };
}

function updateOf(
  notice: IncidentNotice,
  told: readonly Section[],
  options: ServiceNowOptions,
  lengths: ServiceNowLengths,
): { readonly update: ServiceNowUpdate; readonly cut: boolean } {
  const lines = (left: readonly Section[]) => workNoteLines(left, notice.revision);
  const note = fitRecord(told, ['changes', 'evidence'], lines, lengths.workNotes);
  const step = recordStep(notice);
  const update: ServiceNowUpdate = {
    work_notes: note.text,
    ...(step === 'open' && levelOf(notice.incident.response_plan.priority, options.levels)),
    ...(notice.event === 'reopened' && { state: options.states?.reopened ?? '2' }),
  };
  if (step !== 'close') return { update, cut: note.truncated };
  const done = sectionOf(told, 'action')?.done ?? 'closed';
  const notes = fitLines([`Tocsin: ${done}.`], lengths.closeNotes);
  return {
    update: {
      ...update,
      state: options.states?.resolved ?? '6',
      close_code: options.closeCode ?? 'Solution provided',
      close_notes: notes.text,
    },
    cut: note.truncated || notes.truncated,
  };
}
