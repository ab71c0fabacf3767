import type {
  EventRule,
  EventSource,
  EventTarget,
  FunctionNode,
  Subscription,
} from '../../deployment/deployment.js';

/** One way from an event rule to somebody, with everything on it that can stop a finding. */
export interface Way {
  readonly rule: EventRule;
  readonly target: EventTarget;
  readonly gates: readonly Gate[];
  readonly end: End;
}

export type Gate =
  /** What the event source takes of a queue. */
  | { readonly kind: 'source'; readonly source: EventSource }
  /** A processor of ours: from here on it is a notice that travels. */
  | { readonly kind: 'processor'; readonly node: FunctionNode }
  | { readonly kind: 'subscription'; readonly subscription: Subscription };

export type End =
  /** A person gets it: an e-mail, a text message, a chat channel. */
  | { readonly kind: 'person'; readonly who: string }
  /** Something that we cannot look into; that it tells somebody is taken for granted, and said. */
  | { readonly kind: 'assumed'; readonly what: string }
  /** It is kept, or nobody reads it. */
  | { readonly kind: 'nobody'; readonly what: string };
