import type { FactCriteria } from '../triage/policy.js';
import { attackSequence } from './attack-sequence.js';
import { findingClass } from './class.js';
import { control } from './control.js';
import { epss } from './epss.js';
import { exploitAvailable } from './exploit-available.js';
import type { Fact } from './fact.js';
import { fixAvailable } from './fix-available.js';
import { accountTag, ou } from './organization.js';
import { owner } from './owner.js';
import { account, region } from './place.js';
import { product } from './product.js';
import { resourceTag } from './resource-tag.js';
import { sample } from './sample.js';
import { severity } from './severity.js';
import { complianceStatus, recordState, workflowStatus } from './states.js';
import { threatPurpose } from './threat-purpose.js';
import { threatType } from './threat-type.js';
import { type } from './type.js';

/** Every fact of a policy, in the order in which messages name them. */
export const FACTS: { readonly [Name in keyof FactCriteria]-?: Fact<NonNullable<FactCriteria[Name]>> } = {
  severity,
  class: findingClass,
  sample,
  recordState,
  workflowStatus,
  complianceStatus,
  product,
  type,
  threatPurpose,
  threatType,
  attackSequence,
  control,
  exploitAvailable,
  fixAvailable,
  epss,
  account,
  region,
  ou,
  accountTag,
  resourceTag,
  owner,
};
