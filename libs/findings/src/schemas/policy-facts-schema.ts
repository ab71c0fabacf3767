import * as z from 'zod';

import { COMPLIANCE_STATUSES, RECORD_STATES, WORKFLOW_STATUSES } from '../finding.js';
import { SEVERITY_LABELS } from '../severity.js';
import type { FactCriteria } from '../triage/policy.js';
import { FINDING_CLASSES } from '../triage/verdict.js';
import { aPath, anAccountId, someOf, textUpTo, valueUpTo } from './policy-texts.js';

const list = <Item extends z.ZodType>(item: Item, most: number, description: string) =>
  z.array(item).min(1).max(most).optional().meta({ description });
const flag = (description: string) => z.boolean().optional().meta({ description });

const tag = z
  .strictObject({ Key: textUpTo(128), Value: valueUpTo(256) })
  .meta({ id: 'Tag', description: 'A tag and the value that it must have.' });
const product = z.string().regex(/^[^\s/]{1,128}\/[^\s/]{1,128}$/);
const purpose = z.string().regex(/^[A-Z][A-Za-z]{1,63}$/);
const threatType = z
  .string()
  .max(256)
  .regex(/^[A-Z][A-Za-z]+:[A-Z][A-Za-z0-9]*\/[A-Z][A-Za-z0-9&]*(?:[.!][A-Za-z0-9]+){0,7}$/);
const score = z.number().min(0).max(1).optional();

export const findingClass = z.enum(FINDING_CLASSES);

const SHAPE = {
  severity: list(
    z.enum([...SEVERITY_LABELS, 'UNKNOWN']),
    6,
    'The effective severity; UNKNOWN stands for a finding that has none.',
  ),
  class: list(findingClass, 5, 'The kind of finding.'),
  sample: flag('True: a sample finding of its provider.'),
  recordState: list(z.enum(RECORD_STATES), 2, 'Absent in the finding counts as ACTIVE.'),
  workflowStatus: list(z.enum(WORKFLOW_STATUSES), 4, 'Absent in the finding counts as NEW.'),
  complianceStatus: list(z.enum(COMPLIANCE_STATUSES), 4, 'The result of a check.'),
  product: list(product, 100, 'Products without Region and generation, such as aws/guardduty: exactly.'),
  type: list(aPath, 100, 'Types, such as Effects/Data Exposure: the type itself or one below it.'),
  threatPurpose: list(purpose, 100, 'What GuardDuty takes it for, such as Backdoor.'),
  threatType: list(
    threatType,
    100,
    'GuardDuty’s types, such as Backdoor:EC2/C&CActivity: itself and what goes on with . or !',
  ),
  attackSequence: flag('True: GuardDuty put several signals together to one attack.'),
  control: list(textUpTo(128), 1000, 'Security controls, such as EC2.19: exactly.'),
  exploitAvailable: flag('A provider says that an exploit for one of the vulnerabilities exists.'),
  fixAvailable: flag('A provider says that there is a fix.'),
  epss: z
    .strictObject({ Eq: score, Gte: score, Lte: score, Gt: score, Lt: score })
    .refine((bounds) => Object.keys(bounds).length > 0, 'at least one bound')
    .optional()
    .meta({ description: 'The highest EPSS of the vulnerabilities, 0 to 1.', minProperties: 1 }),
  account: list(anAccountId, 1000, 'Accounts that the finding is about: 12 digits each.'),
  region: list(textUpTo(32), 100, 'Regions of the finding.'),
  ou: list(
    aPath,
    100,
    'Organizational units of "accounts", such as Workloads/Prod: the unit or one below it.',
  ),
  accountTag: list(tag, 100, 'Tags of the account in "accounts".'),
  resourceTag: list(tag, 100, 'Tags of the resources.'),
  owner: list(textUpTo(128), 100, 'Teams that "owners" give.'),
} satisfies { readonly [Fact in keyof FactCriteria]-?: z.ZodType };

/** Our own conditions, over the normal form of a finding. */
export const FactsSchema = someOf(
  SHAPE,
  'Conditions that are the same for every format. Keys AND together; values of one key OR together.',
).meta({ id: 'Facts', minProperties: 1 });

const { account, ou, accountTag, resourceTag, class: ofClass, product: ofProduct } = SHAPE;

/** The facts by which `owners` go. */
export const OwnerFactsSchema = someOf(
  { account, ou, accountTag, resourceTag, class: ofClass, product: ofProduct },
  'For which findings: all keys must hold, values of one key OR together.',
);
