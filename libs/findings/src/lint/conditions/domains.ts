import { COMPLIANCE_STATUSES, RECORD_STATES, WORKFLOW_STATUSES } from '../../finding.js';
import { SEVERITY_LABELS } from '../../severity.js';
import type { TriagePolicy } from '../../triage/policy.js';
import { holds, type TextTest } from './text-test.js';

/** What a member can hold in a finding. */
export interface Domain {
  /** False when it is certain that no value of the member meets the test. */
  readonly admits: (test: TextTest) => boolean;
  /** What is allowed, in words. */
  readonly says: string;
  /** The values, where they can be listed. */
  readonly values?: readonly string[];
}

/**
 * Source: AWS Security Hub API reference, types Severity, Workflow, Compliance and AwsSecurityFinding (RecordState,
 * VerificationState).
 */
const ASFF_VALUES: Readonly<Record<string, readonly string[]>> = {
  SeverityLabel: SEVERITY_LABELS,
  WorkflowStatus: WORKFLOW_STATUSES,
  RecordState: RECORD_STATES,
  ComplianceStatus: COMPLIANCE_STATUSES,
  VerificationState: ['UNKNOWN', 'TRUE_POSITIVE', 'FALSE_POSITIVE', 'BENIGN_POSITIVE'],
};

/** Source: OCSF 1.5, attributes severity and status of finding classes; a provider may fill in words of its own. */
const OCSF_VALUES: Readonly<Record<string, readonly string[]>> = {
  severity: ['Unknown', 'Informational', 'Low', 'Medium', 'High', 'Critical', 'Fatal', 'Other'],
  status: ['Unknown', 'New', 'In Progress', 'Suppressed', 'Resolved', 'Archived', 'Deleted', 'Other'],
};

const ACCOUNT_ID: Domain = { admits: isPartOfAccountId, says: 'an account id of 12 digits' };
const PRODUCT_ARN: Domain = {
  admits: (test) => mayBegin(test, 'arn:'),
  says: 'an ARN, such as arn:aws:securityhub:eu-west-1::product/aws/guardduty',
};
const PRODUCT: Domain = {
  admits: ({ value }) => !/^(?:arn:|product(?:v2)?\/)/.test(value),
  says: 'a product without Region and generation, such as aws/guardduty',
};
const CONTROL: Domain = {
  admits: ({ value }) => !value.includes('/'),
  says: 'the id of a security control, such as EC2.19',
};

/** What members can hold, by their path below a clause; what a policy itself names is part of it. */
export function domainsOf(policy: TriagePolicy): ReadonlyMap<string, Domain> {
  const domains = new Map<string, Domain>([
    ['asff.AwsAccountId', ACCOUNT_ID],
    ['asff.ResourceOwnerAccountId', ACCOUNT_ID],
    ['asff.ProductArn', PRODUCT_ARN],
    ['facts.account', ACCOUNT_ID],
    ['facts.product', PRODUCT],
    ['facts.control', CONTROL],
    ...Object.entries(ASFF_VALUES).map(([key, values]) => [`asff.${key}`, listed(values)] as const),
    ...Object.entries(OCSF_VALUES).map(([key, values]) => [`ocsf.${key}`, listed(values)] as const),
  ]);
  const { accounts = [], owners = [], fallbackOwner } = policy;
  const teams = [...owners.map(({ owner }) => owner), ...(fallbackOwner ? [fallbackOwner] : [])];
  const units = accounts.flatMap(({ ou }) => (ou === undefined ? [] : [ou]));
  domains.set('facts.ou', known(units, 'an organizational unit of the policy\'s "accounts"'));
  domains.set(
    'facts.owner',
    known(
      teams.map(({ team }) => team),
      'a team of the policy\'s "owners"',
    ),
  );
  domains.set('facts.accountTag', {
    admits: ({ key = '', value }) =>
      accounts.some(({ tags = {} }) => Object.hasOwn(tags, key) && tags[key] === value),
    says: 'a tag of an account of the policy\'s "accounts"',
  });
  return domains;
}

function listed(values: readonly string[]): Domain {
  return {
    admits: (test) => values.some((value) => holds(test, value)),
    says: values.join(', '),
    values,
  };
}

const SHOWN = 8;

function known(values: readonly string[], what: string): Domain {
  const all = [...new Set(values)].sort();
  const shown = all.slice(0, SHOWN).join(', ');
  const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : '';
  const names = all.length === 0 ? 'there is none' : `there is ${shown}${more}`;
  return { ...listed(all), says: `${what} (${names})` };
}

function isPartOfAccountId({ comparison, value }: TextTest): boolean {
  return comparison === 'EQUALS' ? /^\d{12}$/.test(value) : /^\d{1,12}$/.test(value);
}

function mayBegin({ comparison, value }: TextTest, beginning: string): boolean {
  if (comparison !== 'EQUALS' && comparison !== 'PREFIX') return true;
  return value.startsWith(beginning) || (comparison === 'PREFIX' && beginning.startsWith(value));
}
