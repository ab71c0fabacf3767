/** What an account is used for; it decides which resources it has and which noise it makes. */
export type AccountKind =
  | 'web'
  | 'api'
  | 'cluster'
  | 'data'
  | 'legacy'
  | 'chain'
  | 'staging'
  | 'dev'
  | 'sandbox'
  | 'ci'
  | 'network'
  | 'security'
  | 'corporate';

/** One account as it really is, whether or not the directory knows it. */
export interface Account {
  readonly index: number;
  /** Twelve digits, made up: 900000 and the number of the account in steps of 37. */
  readonly id: string;
  readonly name: string;
  readonly kind: AccountKind;
  /** The path of the organizational unit, such as `Workloads/Prod`. */
  readonly ou: string;
  readonly environment: string;
  readonly team: string;
  readonly dataClass: string;
  readonly partition: 'aws' | 'aws-us-gov' | 'aws-cn';
  /** The Regions it works in, the main one first. */
  readonly regions: readonly string[];
  /** Its GuardDuty and Inspector findings reach the new Security Hub only, as OCSF. */
  readonly ocsf: boolean;
  /** The directory has it. */
  readonly listed: boolean;
  /** Its account tags are filled in. */
  readonly tagged: boolean;
}
