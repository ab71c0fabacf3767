import type { IncidentNotice } from '@tocsin/findings';
import { defangText } from '@tocsin/indicators';
import { toAscii } from './ascii.js';
import { createFitter } from './inert.js';
import { LIMITS } from './limits.js';
import { namesOf } from './sections/headline.js';
import { severityWord } from './sections/severity-word.js';
import { stated } from './stated.js';

const ELLIPSIS = '...';

/** Defanged after the spelling: a full-width colon and slashes become an address only there. */
function ascii(text: string, limit: number): string {
  const fit = createFitter();
  const line = fit.line(text, LIMITS.title);
  const spelled = toAscii(line);
  const plain = defangText(spelled === line ? line : fit.line(spelled, LIMITS.title)).replaceAll(
    '…',
    ELLIPSIS,
  );
  return plain.length <= limit ? plain : `${plain.slice(0, limit - ELLIPSIS.length).trimEnd()}${ELLIPSIS}`;
}

/**
 * The subject of an incident's mails: `[P1][CRITICAL] GuardDuty: <title> (<account> <Region>)`. One line of 1 to 99
 * printable ASCII characters. It holds nothing that changes from notice to notice, so that mail clients thread an
 * incident; a new priority or severity changes it and so starts a new thread, which is meant.
 *
 * Source: Amazon SNS API reference, Publish, Subject (less than 100 characters; ASCII and the first character are the
 * stricter rule of its older editions).
 */
export function subjectOf(notice: IncidentNotice): string {
  const { incident_details: details, response_plan: plan } = notice.incident;
  const badge = `[${ascii(plan.priority, 4)}][${ascii(severityWord(notice.incident), 16)}]`;
  const sample = details.sample ? ' SAMPLE' : '';
  const head = `${badge}${sample} ${stated(ascii(details.source, 20)) ?? 'Security Hub'}: `;
  const places = [ascii(details.account, 12), ascii(details.region, 16)].filter(stated);
  const place = [...new Set(places)].join(' ');
  const tail = place === '' ? '' : ` (${place})`;
  const room = LIMITS.subject - head.length - tail.length;
  for (const name of namesOf(details)) {
    const title = ascii(name, room);
    if (/[A-Za-z]/.test(title)) return `${head}${title}${tail}`;
  }
  return `${head}finding${tail}`;
}
