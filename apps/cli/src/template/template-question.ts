import type { Acknowledgement } from '@tocsin/routing';
import type { NamedPolicy } from '../commands/policy-source.js';

/** What the template is to deploy, in the words of the construct's enums. Without a member, the construct's default. */
export interface TemplateQuestion {
  readonly mode?: string;
  readonly mark?: string;
  readonly minimumSeverity?: string;
  readonly emailAddresses: readonly string[];
  readonly opsEmailAddresses: readonly string[];
  readonly automationRules: readonly string[];
  readonly timeZone?: string;
  readonly policy?: NamedPolicy;
  readonly findingsFrom?: string;
  readonly source?: string;
  /** ARN of a KMS key. */
  readonly key?: string;
  /** Events are kept in a bucket, for so many days; without them, the construct's default. */
  readonly archive?: { readonly retention?: number };
  /** Hours. */
  readonly quietFor?: number;
  readonly escalateByFunction: boolean;
  readonly findingsPerMonth?: number;
  /** A ticket system takes what lies in the ticket queue: that counts as telling. */
  readonly ticketSystem: boolean;
  readonly acknowledged: readonly Acknowledgement[];
}
