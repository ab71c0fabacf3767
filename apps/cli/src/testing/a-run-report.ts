import type { MarkReport, RecordReport, RunReport } from '../report/run-report.js';

const productArn = 'arn:aws:securityhub:eu-west-1::product/aws/guardduty';
const incidentId = 'tocsin-0123456789abcdef0123456789abcdef01234567';
const notice = { incidentId, event: 'opened', revision: 1, priority: 'P1' };
const nothing = { completed: [], automationRules: [], eventRules: [], unmatched: [], findings: [] };
const long =
  'Potential data compromise of one or more S3 buckets involving user credential of deploy-ci from 203.0.113.77.';

const told: RecordReport = {
  ...nothing,
  file: 'soc.json',
  record: 1,
  outcome: 'told',
  door: 'finding',
  eventRules: ['critical'],
  findings: [
    {
      id: 'a',
      productArn,
      title: long,
      severity: 'CRITICAL',
      product: 'GuardDuty',
      outcome: 'told',
      notices: [notice],
    },
  ],
};

const notTold: RecordReport = {
  ...nothing,
  file: 'soc.json',
  record: 2,
  outcome: 'not told',
  reason: 'matches no event rule: open wants Severity.Label HIGH, found MEDIUM',
  door: 'finding',
  findings: [
    {
      id: 'b',
      productArn,
      title: 'Port\u0000 scan \u202Eexe.gpj\u202C \u001B[2J of 日本語 hosts',
      severity: 'MEDIUM',
      product: 'GuardDuty',
      outcome: 'not told',
      notices: [],
    },
  ],
};

const marked: MarkReport = {
  id: 'a',
  productArn,
  title: long,
  severity: 'CRITICAL',
  workflowStatus: 'NOTIFIED',
  recordState: 'ACTIVE',
  note: {
    text: 'Incident response started: immediate_response (P1, answer within 15 minutes).',
    updatedBy: 'tocsin',
  },
  marked: true,
};

/** A run with one record of every kind and a hostile title, made by hand. */
export const aRunReport: RunReport = {
  schema: 'tocsin.run/1',
  totals: {
    given: 6,
    read: 4,
    refused: 1,
    notReadYet: 1,
    told: 1,
    notTold: 1,
    parked: 1,
    lost: 1,
    incidents: 1,
    notices: 1,
    emails: 1,
    tickets: 1,
    parkedMessages: 1,
    undelivered: 1,
    denied: 3,
    undecided: 1,
  },
  records: [
    told,
    notTold,
    {
      ...nothing,
      file: 'soc.json',
      record: 3,
      outcome: 'parked',
      reason: 'unreadable: finding 0: /Id: expected a text, found nothing',
      door: 'event',
    },
    {
      ...nothing,
      file: 'soc.json',
      record: 4,
      outcome: 'refused',
      reason: 'neither an ASFF finding nor an EventBridge event; its members are "a"',
    },
    {
      ...nothing,
      file: 'more.ndjson',
      record: 1,
      line: 2,
      outcome: 'not read yet',
      reason: 'an OCSF finding',
    },
    {
      ...nothing,
      file: 'more.ndjson',
      record: 2,
      line: 3,
      outcome: 'lost',
      reason: 'an event rule matched, but the processor neither told nor parked it',
      door: 'finding',
    },
  ],
  incidents: [
    {
      incidentId,
      findingId: 'a',
      productArn,
      title: long,
      severity: 'CRITICAL',
      priority: 'P1',
      action: 'immediate_response',
      respondBy: '2026-10-14T09:49:02.110Z',
      sla: 15,
      because: 'Rule critical of the policy: the severity is CRITICAL.',
      account: '111122223333',
      region: 'eu-west-1',
      source: 'GuardDuty',
      team: 'soc',
      notices: [notice],
    },
  ],
  findings: [
    marked,
    { ...marked, id: 'b', title: 'Port scan', workflowStatus: 'NEW', note: undefined, marked: false },
  ],
  emails: {
    count: 1,
    example: {
      to: 'soc@example.com',
      subject: '[P1] CRITICAL: Potential data compromise',
      text: `CRITICAL (P1): ${long}\nAccount 111122223333, eu-west-1\n\nAnswer by 2026-10-14 09:49 UTC.\n`,
    },
  },
  tickets: [{ ...notice, respondBy: '2026-10-14T09:49:02.110Z' }],
  parked: [
    {
      source: { file: 'soc.json', record: 3 },
      reason: 'unreadable',
      detail: 'finding 0: /Id: expected a text, found nothing',
      deliveryId: 'd2e3f405',
      told: false,
    },
  ],
  undelivered: ['UrgentDeadLetterQueue holds 1 message'],
  denied: [
    {
      at: '2026-10-14T09:34:02.110Z',
      principal: 'arn:aws:sts::111122223333:assumed-role/SocProcessorRole0A1B2C3D/SocProcessor4E5F6071',
      action: 'sns:Publish',
      resource: 'arn:aws:sns:eu-west-1:111122223333:SocTopic\u001B[2J',
      because: 'because no identity-based policy allows the sns:Publish action',
      times: 3,
    },
  ],
  undecided: [
    {
      at: '2026-10-14T09:34:02.110Z',
      principal: 'events.amazonaws.com',
      action: 'kms:Decrypt',
      resource: 'arn:aws:kms:eu-west-1:111122223333:key/\u202E8a9b',
      because: 'its policy is not in the template',
      times: 1,
    },
  ],
};
