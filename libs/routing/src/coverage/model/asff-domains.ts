import { labelFromNormalized, readInstant, SEVERITY_LABELS, type SeverityLabel } from '@tocsin/findings';
import type { Scalar } from '../../match/leaf.js';
import type { Domain, Group } from '../logic/domain.js';
import type { Value } from '../logic/primitive.js';

/**
 * What values the members of an ASFF finding have on the wire. Security Hub sets RecordState, Workflow.Status and both
 * halves of Severity on every finding it holds; that, and the types, are what a proof takes for granted.
 *
 * Source: AWS Security Hub API reference, types AwsSecurityFinding, Severity, Workflow, Compliance.
 */
const anyText: Domain = { kind: 'text', values: [] };
const maybeText: Domain = { kind: 'text', values: [undefined, null] };
const anything: Domain = { kind: 'text', values: [undefined, null, true, false, 0, 1] };
const oneOf = (...values: readonly Value[]): Domain => ({ kind: 'one of', values });
const percent: Domain = {
  kind: 'points',
  values: [undefined, 0, 100],
  around: (point) =>
    typeof point === 'number' ? wholesAt(point).filter((value) => value >= 0 && value <= 100) : [],
};

/** Source: ECMAScript, time values. */
const LAST_INSTANT = 8.64e15;

/** The whole numbers at and beside a bound, which need not be one. */
export function wholesAt(point: number): readonly number[] {
  return [Math.ceil(point) - 1, Math.floor(point), Math.ceil(point), Math.floor(point) + 1];
}

const SOME_TIME = '2026-01-01T00:00:00.000Z';

/** Times are written to the millisecond; what is asked about is met, or missed by one. */
export const moment: Domain = {
  kind: 'points',
  values: [undefined, SOME_TIME, '2025-06-15T12:34:56.789Z'],
  around: (point) => {
    const instant = typeof point === 'string' ? readInstant(point) : undefined;
    if (instant === undefined) return [];
    return [instant - 1, instant, instant + 1]
      .filter((each) => Math.abs(each) <= LAST_INSTANT)
      .map((each) => new Date(each).toISOString());
  },
  within: ({ pieces: [first = '', ...more] }) => {
    const time = more.length === 0 ? first : `${first}${SOME_TIME.slice(first.length)}`;
    return readInstant(time) === undefined ? [] : [time];
  },
};

const BANDS: Readonly<Record<SeverityLabel, readonly [number, number]>> = {
  INFORMATIONAL: [0, 0],
  LOW: [1, 39],
  MEDIUM: [40, 69],
  HIGH: [70, 89],
  CRITICAL: [90, 100],
};

/** What the provider says is what Security Hub took over, or is not there: a severity changed by hand is not considered. */
function severities(label: SeverityLabel, normalized: number): readonly Group[] {
  const given = { 'Severity.Label': label, 'Severity.Normalized': normalized };
  return [{ ...given }, { ...given, 'FindingProviderFields.Severity.Label': label }];
}

const severity: Domain = {
  kind: 'group',
  groups: SEVERITY_LABELS.toReversed().flatMap((label) =>
    BANDS[label].flatMap((normalized) => severities(label, normalized)),
  ),
  around: (point: Scalar) => {
    if (typeof point !== 'number') return [];
    return wholesAt(point).flatMap((normalized) => {
      const label = labelFromNormalized(normalized);
      return label === undefined ? [] : severities(label, normalized);
    });
  },
};

export const SEVERITY_MEMBERS = [
  'Severity.Label',
  'Severity.Normalized',
  'FindingProviderFields.Severity.Label',
];

export const ASFF_DOMAINS: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ['Severity', severity],
  ['Workflow.Status', oneOf('NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED')],
  ['RecordState', oneOf('ACTIVE', 'ARCHIVED')],
  ['Compliance.Status', oneOf('FAILED', 'PASSED', 'WARNING', 'NOT_AVAILABLE', undefined, null)],
  [
    'VerificationState',
    oneOf('UNKNOWN', 'TRUE_POSITIVE', 'FALSE_POSITIVE', 'BENIGN_POSITIVE', undefined, null),
  ],
  ['Sample', oneOf(false, true, undefined, null)],
  ['Confidence', percent],
  ['Criticality', percent],
  ['FindingProviderFields.Confidence', percent],
  ['FindingProviderFields.Criticality', percent],
  ['SchemaVersion', oneOf('2018-10-08')],
  ...['Id', 'ProductArn', 'GeneratorId', 'AwsAccountId', 'Title', 'Description'].map(
    (name): [string, Domain] => [name, anyText],
  ),
  ...['FirstObservedAt', 'LastObservedAt', 'CreatedAt', 'UpdatedAt', 'ProcessedAt', 'Note.UpdatedAt'].map(
    (name): [string, Domain] => [name, moment],
  ),
  ...[
    'ProductName',
    'CompanyName',
    'Region',
    'AwsAccountName',
    'SourceUrl',
    'Note.Text',
    'Note.UpdatedBy',
    'Compliance.SecurityControlId',
    'Severity.Original',
  ].map((name): [string, Domain] => [name, maybeText]),
]);

/** Lists: the least entries they have, and what their entries' members are. */
export const ASFF_LISTS: ReadonlyMap<string, Domain> = new Map<string, Domain>(
  (
    [
      [
        'Resources',
        1,
        32,
        {
          Type: anyText,
          Id: anyText,
          Partition: oneOf('aws', 'aws-cn', 'aws-us-gov', undefined),
          Region: maybeText,
        },
      ],
      ['Types', 0, 50, { '': anyText }],
      ['FindingProviderFields.Types', 0, 50, { '': anyText }],
      ['RelatedFindings', 0, 10, { ProductArn: anyText, Id: anyText }],
      ['Compliance.AssociatedStandards', 0, 100, { StandardsId: anyText }],
      ['Compliance.RelatedRequirements', 0, 32, { '': anyText }],
      ['Vulnerabilities', 0, 100, {}],
      ['Malware', 0, 5, {}],
      ['Threats', 0, 32, {}],
      ['ThreatIntelIndicators', 0, 5, {}],
    ] as const
  ).map(([name, least, most, members]): [string, Domain] => [
    name,
    {
      kind: 'list',
      least,
      most,
      member: (member) =>
        Object.hasOwn(members, member)
          ? ((members as Readonly<Record<string, Domain>>)[member] ?? anything)
          : member === ''
            ? anyText
            : anything,
    },
  ]),
);

/** Objects, of which a pattern can compare nothing. */
export const ASFF_OBJECTS: ReadonlySet<string> = new Set([
  'Severity',
  'Workflow',
  'Compliance',
  'Note',
  'FindingProviderFields',
  'FindingProviderFields.Severity',
  'ProductFields',
  'UserDefinedFields',
  'Remediation',
  'Remediation.Recommendation',
  'Network',
  'Process',
  'Action',
  'PatchSummary',
]);

export const OTHER_VALUE: Domain = anything;
export const MAP_VALUE: Domain = maybeText;

/** Members of a finding. Source: AWS Security Hub API reference, type AwsSecurityFinding. */
export const ASFF_MEMBERS: ReadonlySet<string> = new Set([
  'Action',
  'AwsAccountId',
  'AwsAccountName',
  'CompanyName',
  'Compliance',
  'Confidence',
  'CreatedAt',
  'Criticality',
  'Description',
  'Detection',
  'FindingProviderFields',
  'FirstObservedAt',
  'GeneratorDetails',
  'GeneratorId',
  'Id',
  'LastObservedAt',
  'Malware',
  'Network',
  'NetworkPath',
  'Note',
  'PatchSummary',
  'Process',
  'ProcessedAt',
  'ProductArn',
  'ProductFields',
  'ProductName',
  'RecordState',
  'Region',
  'RelatedFindings',
  'Remediation',
  'Resources',
  'Sample',
  'SchemaVersion',
  'Severity',
  'SourceUrl',
  'ThreatIntelIndicators',
  'Threats',
  'Title',
  'Types',
  'UpdatedAt',
  'UserDefinedFields',
  'VerificationState',
  'Vulnerabilities',
  'Workflow',
  'WorkflowState',
]);
