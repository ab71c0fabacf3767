import type { TriagePolicy } from '@tocsin/findings';
import type { Deployment } from '../deployment/deployment.js';
import type { RawObject } from '../raw-json.js';
import type { CoverageRemark } from './remarks.js';
import type { Requirement, RequirementKind } from './requirement.js';

/** What is to be proved, and of what. */
export interface CoverageInput {
  readonly deployment: Deployment;
  /** ISO 8601. Suppressions are looked at then, and at every later time at which one starts or ends. */
  readonly now: string;
  /** @default every NEW or re-opened finding of HIGH or CRITICAL, every growth to it, every escalation, every close */
  readonly requirement?: Partial<Requirement>;
  /** Stands in for the policy of processors whose own could not be read. */
  readonly policy?: TriagePolicy;
  /** Parts that may keep findings from people, with the reason: by `id` or `name`; of a policy, the id of the rule. */
  readonly acknowledged?: readonly Acknowledgement[];
  /** Ids of queues that somebody reads, though nothing that was read does. */
  readonly tellers?: readonly string[];
}

export interface Acknowledgement {
  readonly part: string;
  readonly reason: string;
}

/** The answer, and what it takes for granted. */
export interface CoverageResult {
  /** `proved` says: of this deployment, this requirement, under these assumptions, until `validUntil`. */
  readonly outcome: 'proved' | 'holes' | 'undecided';
  readonly holes: readonly Hole[];
  readonly undecided: readonly Undecided[];
  /** Kinds of the requirement that do not occur in the deployment: nothing is said of them. */
  readonly unasked: readonly Unasked[];
  /** Kinds of which there may be more holes than are shown: so many are looked for at once. */
  readonly more: readonly RequirementKind[];
  readonly assumptions: readonly string[];
  /** What is odd, though it hides nothing by itself. */
  readonly remarks: readonly CoverageRemark[];
  readonly requirement: Requirement;
  /** ISO 8601: when a suppression next starts or ends. */
  readonly validUntil?: string;
}

/** A finding that nobody would be told of, though somebody must. */
export interface Hole {
  readonly kind: RequirementKind;
  /** The finding as it comes to Security Hub, as small as it can be. It was run through the matchers themselves. */
  readonly finding: RawObject;
  /** As EventBridge sees it. */
  readonly seen: RawObject;
  /** ISO 8601. */
  readonly at: string;
  /** What AWS does not document and must be so for the finding to be lost; empty: it is lost in any case. */
  readonly doubts: readonly string[];
  readonly culprit: Culprit;
  /** What happened, step by step; at most ten lines. */
  readonly story: readonly string[];
  readonly fix?: Fix;
}

/** The part without which somebody would be told. */
export interface Culprit {
  readonly part:
    'automation rule' | 'event rule' | 'target' | 'event source' | 'subscription' | 'policy rule' | 'nothing';
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

/** A change that mends it, as lines to take away and to put in. */
export interface Fix {
  readonly place: string;
  readonly remove: readonly string[];
  readonly add: readonly string[];
  /** In words. */
  readonly say: string;
}

/** A kind that was asked for and could not be looked at, and why. */
export interface Unasked {
  readonly kind: RequirementKind;
  readonly reason: string;
}

/** What could not be decided, and what stands in the way. */
export interface Undecided {
  readonly kind?: RequirementKind;
  readonly reason: string;
  /** A finding for which it depends on that. */
  readonly finding?: RawObject;
}
