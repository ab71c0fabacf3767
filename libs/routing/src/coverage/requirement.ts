import type { Criteria, OcsfCriteria, SeverityLabel } from '@tocsin/findings';

/** What must never be missed. */
export type RequirementKind =
  /** A finding that is NEW and ACTIVE. */
  | 'opened'
  /** One that people were told of, and that has become this severe. */
  | 'raised'
  /** One that was closed, and is NEW again. */
  | 'reopened'
  /** One that a person sends with a custom action. */
  | 'escalated'
  /** One that was told, and is RESOLVED, SUPPRESSED or ARCHIVED: its incident is closed. */
  | 'closed';

export const REQUIREMENT_KINDS = ['opened', 'raised', 'reopened', 'escalated', 'closed'] as const;

/** What a deployment is held to. */
export interface Requirement {
  /** Severities of which somebody must be told. The provider's, before any rule, counts as well as the one after. @default HIGH and CRITICAL */
  readonly severities: readonly SeverityLabel[];
  /** @default all of them, as far as they apply */
  readonly kinds: readonly RequirementKind[];
  /**
   * The findings that this deployment is there for: of one account, say, where others have deployments of their own. Nothing is
   * proved of any other finding. @default all
   */
  readonly only?: FindingsAsked;
}

/** Which findings are meant, by their format; a format without criteria means all of that format. */
export interface FindingsAsked {
  readonly asff?: Criteria;
  readonly ocsf?: OcsfCriteria;
}

export const DEFAULT_REQUIREMENT: Requirement = {
  severities: ['HIGH', 'CRITICAL'],
  kinds: REQUIREMENT_KINDS,
};
