import { openIncident, compilePolicy, readFinding, recipePolicy, triage } from '@tocsin/findings';
import type { IncidentNotice, NoticeEvent } from '@tocsin/findings';
import { aFinding } from '@tocsin/findings/testing';
import type { FindingName, FindingRecord } from '../input/record.js';
import type { FinalState } from '../run/collect.js';
import type { FedRecord } from '../run/fed-record.js';
import type { HandledLine } from '../run/processor-log.js';

/** A finding of the input, for tests of what is made of a run. */
export function aName(id = 'finding-1', over: Partial<FindingName> = {}): FindingName {
  const productArn = 'arn:aws:securityhub:eu-west-1::product/aws/guardduty';
  return { id, productArn, title: `Title of ${id}`, severity: 'HIGH', product: 'GuardDuty', ...over };
}

export function aRecord(finding: FindingName, record = 1): FindingRecord {
  return { kind: 'finding', source: { file: 'findings.json', record }, raw: {}, finding };
}

/** A record that entered and matched the rule `open`; nothing more is known of it unless said. */
export function aFed(finding: FindingName, over: Partial<FedRecord> = {}): FedRecord {
  return {
    record: aRecord(finding),
    completed: [],
    automationRules: [],
    eventRules: ['IncidentResponseOpenRule0A1B2C3D'],
    unmatched: [],
    handled: [],
    parked: [],
    ...over,
  };
}

/** A line of the processor about a finding. */
export function aLine(finding: FindingName, over: Partial<HandledLine> = {}): HandledLine {
  return { outcome: 'told', findingId: finding.id, productArn: finding.productArn, ...over };
}

/** A notice of a HIGH finding as the processor opens it. */
export function aNotice(id = 'finding-1', event: NoticeEvent = 'opened', revision = 1): IncidentNotice {
  const { productArn } = aName(id);
  const finding = readFinding(aFinding({ Id: id, ProductArn: productArn, Title: `Title of ${id}` }));
  const now = '2026-10-14T09:00:00.000Z';
  const verdict = triage(finding, compilePolicy(recipePolicy), { now });
  const incident = openIncident(finding, verdict, {
    openedAt: now,
    engineVersion: '0.1.0',
    policySha256: '0'.repeat(64),
  });
  return { schema: 'tocsin.notice/1', event, revision, incident };
}

/** Nothing lies anywhere; a ticket queue and one mailbox exist. */
export function aState(over: Partial<FinalState> = {}): FinalState {
  return {
    tickets: [],
    unreadableTickets: 0,
    emails: [],
    expectsEmails: ({ event }) => (event === 'resolved' ? 0 : 1),
    parked: [],
    deadLetters: [],
    denied: [],
    undecided: [],
    ...over,
  };
}
