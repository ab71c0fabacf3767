/**
 * Whose findings a stack takes in. A finding must reach one stack alone: an administrator account receives those of its
 * members, and the home Region those of its linked Regions, beside the events that each account and Region has of its own
 * (AWS Security Hub User Guide, "EventBridge integration types"; "Cross-Region aggregation").
 */
export enum FindingsFrom {
  /** All that arrive: for the one stack of the administrator account in the home Region, or of an account by itself. */
  EVERYWHERE = 'everywhere',

  /** Those of the account of the stack: where members have stacks of their own as well. */
  THIS_ACCOUNT = 'this-account',

  /** Those of the account and the Region of the stack: where every account has a stack in every Region. */
  THIS_ACCOUNT_AND_REGION = 'this-account-and-region',

  /** Those of the Region of the stack: where an administrator account has a stack in every Region. */
  THIS_REGION = 'this-region',
}
