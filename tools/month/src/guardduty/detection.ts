import type { ResourceKind } from '../estate/resources.js';

/** Labels of Security Hub. */
export type Label = 'INFORMATIONAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

/** What was seen; decides the members of the finding that carry evidence. */
export type Activity =
  'inbound' | 'outbound' | 'probe' | 'dns' | 'api' | 'kubernetes' | 'login' | 'process' | 'file' | 'sequence';

/** A finding type of GuardDuty. */
export interface Detection {
  /** GuardDuty's own name. */
  readonly type: string;
  /** The same in ASFF `Types`. */
  readonly asffType: string;
  /** The documented default; where it is "variable" the one most seen. */
  readonly severity: Label;
  readonly resource: ResourceKind;
  readonly activity: Activity;
  /** What GuardDuty says happened, in words of ours: completes "… has …". */
  readonly what: string;
}
