import { SEVERITIES, STATUSES } from '../../automation-rules/write-fields-v2.js';
import type { Domain, Group } from '../logic/domain.js';
import { moment, wholesAt } from './asff-domains.js';
import type { FeedModel, Field } from './feed.js';

const maybeText: Domain = { kind: 'text', values: [undefined, null] };
const anyText: Domain = { kind: 'text', values: [] };
const anything: Domain = { kind: 'text', values: [undefined, null, true, false, 0, 1] };
const number: Domain = {
  kind: 'points',
  values: [undefined, 0, 1],
  around: (point) => (typeof point === 'number' ? wholesAt(point) : []),
};

/** An id and the text that goes with it. */
function paired(name: string, values: ReadonlyMap<number, string>): Domain {
  const groups = [...values].map(([id, text]): Group => ({ [name]: text, [`${name}_id`]: id }));
  return { kind: 'group', groups, around: () => [] };
}

const ACTIVITIES = [
  { activity_id: 1, activity_name: 'Create' },
  { activity_id: 2, activity_name: 'Update' },
  { activity_id: 3, activity_name: 'Close' },
];

/** Source: OCSF schema, the finding classes that Security Hub sends: 2002, 2003, 2004, 2006. */
const CLASSES = [
  { class_uid: 2004, class_name: 'Detection Finding' },
  { class_uid: 2003, class_name: 'Compliance Finding' },
  { class_uid: 2002, class_name: 'Vulnerability Finding' },
  { class_uid: 2006, class_name: 'Data Security Finding' },
];

const DOMAINS: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ['severity', paired('severity', SEVERITIES)],
  ['status', paired('status', STATUSES)],
  ['activity', { kind: 'group', groups: ACTIVITIES, around: () => [] }],
  ['class', { kind: 'group', groups: CLASSES, around: () => [] }],
  ['cloud.account.uid', anyText],
  ['finding_info.uid', anyText],
  ['finding_info.title', anyText],
  ['metadata.product.uid', anyText],
  ['metadata.uid', anyText],
  ['confidence_score', number],
  ['finding_info.types', { kind: 'list', least: 0, most: 50, member: () => anyText }],
  ['resources', { kind: 'list', least: 0, most: 100, member: () => anything }],
]);

const GROUPS: Readonly<Record<string, string>> = {
  severity: 'severity',
  severity_id: 'severity',
  status: 'status',
  status_id: 'status',
  activity_id: 'activity',
  activity_name: 'activity',
  class_uid: 'class',
  class_name: 'class',
};
const LISTS = ['finding_info.types', 'resources'];
/** Objects and lists of objects: nothing is compared there; what lies deeper than one list is left open. */
const OBJECTS = [
  'cloud',
  'cloud.account',
  'finding_info',
  'metadata',
  'metadata.product',
  'compliance',
  'vendor_attributes',
];
const OPEN = [
  'vulnerabilities',
  'evidences',
  'malware',
  'observables',
  'compliance.assessments',
  'compliance.standards',
  'databucket',
  'remediation',
  'finding_info.related_events',
  'finding_info.tags',
];

/**
 * Findings of the new Security Hub: `Findings Imported V2`, in OCSF. An id and its text go together.
 *
 * Source: Security Hub user guide, "EventBridge event format for Security Hub"; OCSF schema 1.6.
 */
export const OCSF_FEED: FeedModel = {
  detailType: 'Findings Imported V2',
  field: ocsfField,
  domain: (variable) =>
    DOMAINS.get(variable) ??
    (variable.endsWith('_dt') ? moment : variable.startsWith('metadata') ? maybeText : anything),
};

function ocsfField(path: string): Field {
  const group = Object.hasOwn(GROUPS, path) ? GROUPS[path] : undefined;
  if (group !== undefined) return { kind: 'value', variable: group, member: path };
  if (OBJECTS.includes(path)) return { kind: 'object' };
  if (OPEN.some((start) => path === start || path.startsWith(`${start}.`))) return { kind: 'open' };
  for (const list of LISTS) {
    if (path === list) return { kind: 'list', variable: list, member: '' };
    // What lies in lists of a resource is left open, like tags: a list of names and values.
    if (path.startsWith('resources.tags')) return { kind: 'open' };
    if (path.startsWith(`${list}.`))
      return { kind: 'list', variable: list, member: path.slice(list.length + 1) };
  }
  return { kind: 'value', variable: path };
}
