import type { SeverityLabel } from '@tocsin/findings';

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
}

export const DEFAULT_REQUIREMENT: Requirement = {
  severities: ['HIGH', 'CRITICAL'],
  kinds: REQUIREMENT_KINDS,
};
