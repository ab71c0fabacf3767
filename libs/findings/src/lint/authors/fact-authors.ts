import type { FactCriteria } from '../../triage/policy.js';
import type { AuthorRow } from './author.js';

/** Who decides the facts; see {@link Author}. */
export const FACT_AUTHORS: Readonly<Record<keyof FactCriteria, AuthorRow>> = {
  account: ['place', 'the account that the finding is about'],
  product: ['place', 'the product, from its ARN'],
  ou: ['place', 'from the policy’s own accounts'],
  accountTag: ['place', 'from the policy’s own accounts'],
  control: ['provider', 'the control that was checked'],
  type: ['provider', 'the product’s own classification'],
  threatPurpose: ['provider', 'GuardDuty’s own classification'],
  threatType: ['provider', 'GuardDuty’s own classification'],
  attackSequence: ['provider', 'GuardDuty’s own classification'],
  owner: ['provider', 'from the policy’s own owners, unless those go by resource tags'],
  class: ['state', 'from product and types; a kind of finding, not whose it is'],
  severity: ['state', 'BatchUpdateFindings may change it'],
  sample: ['state', 'a provider’s sample finding'],
  recordState: ['state', 'active or archived'],
  workflowStatus: ['state', 'BatchUpdateFindings may change it'],
  complianceStatus: ['state', 'the result of a check'],
  exploitAvailable: ['state', 'known of the vulnerability'],
  fixAvailable: ['state', 'known of the vulnerability'],
  epss: ['state', 'known of the vulnerability'],
  region: ['state', 'whoever acts chooses the Region'],
  resourceTag: ['anyone', 'whoever may tag a resource'],
};
