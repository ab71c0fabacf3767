import type { FactCriteria, OwnerRule } from '../../triage/policy.js';
import type { TextTest } from '../conditions/text-test.js';
import { ASFF_AUTHORS } from './asff-authors.js';
import type { Author, AuthorRow } from './author.js';
import { FACT_AUTHORS } from './fact-authors.js';
import { OCSF_AUTHORS, OTHER_OCSF } from './ocsf-authors.js';

const NOT_LISTED: AuthorRow = ['anyone', 'not known'];

/** Who writes a member, such as `asff.Title`, `facts.control` or `ocsf.resources.uid`. */
export function authorOf(member: string): Author {
  const name = member.slice(member.indexOf('.') + 1);
  return rowOf(member, name)[0];
}

function rowOf(member: string, name: string): AuthorRow {
  if (member.startsWith('asff.')) return ASFF_AUTHORS[name] ?? NOT_LISTED;
  if (member.startsWith('ocsf.')) return OCSF_AUTHORS[name] ?? OTHER_OCSF;
  return FACT_AUTHORS[name as keyof FactCriteria] ?? NOT_LISTED;
}

/** Who decides whether a positive filter on a member holds: part of a place may be no place at all. */
export function authorOfTest(member: string, test: TextTest, owners: readonly OwnerRule[]): Author {
  const author = authorOf(member);
  if (member === 'facts.owner' && goesByTag(test.value, owners)) return 'anyone';
  if (author !== 'place' || test.comparison === 'EQUALS' || member.startsWith('facts.')) return author;
  return PARTS[member]?.test(test.value) ? 'place' : (WITHOUT_PLACE[member] ?? 'state');
}

/** Beginnings and parts of a text that name a place as the whole does: an account, or a product. */
const ACCOUNT = /^\d{12}$/;
const PRODUCT = /product(?:v2)?\/[^/]+\//;
const ARN_WITH_ACCOUNT = /^arn:[^:]*:[^:]*:[^:]*:\d{12}:/;
const PARTS: Readonly<Record<string, RegExp>> = {
  'asff.AwsAccountId': ACCOUNT,
  'ocsf.cloud.account.uid': ACCOUNT,
  'asff.ProductArn': PRODUCT,
  'ocsf.metadata.product.uid': PRODUCT,
  'asff.ResourceId': ARN_WITH_ACCOUNT,
  'ocsf.resources.uid': ARN_WITH_ACCOUNT,
};

/** What a part of an id is that names no place: a text that somebody chose. */
const WITHOUT_PLACE: Readonly<Record<string, Author>> = {
  'asff.ResourceId': 'anyone',
  'ocsf.resources.uid': 'anyone',
  'asff.Id': 'anyone',
  'ocsf.finding_info.uid': 'anyone',
  'ocsf.metadata.uid': 'anyone',
};

function goesByTag(team: string, owners: readonly OwnerRule[]): boolean {
  return owners.some(({ when, owner }) => owner.team === team && when.resourceTag !== undefined);
}
