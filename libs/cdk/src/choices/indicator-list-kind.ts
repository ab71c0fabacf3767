/** What it means that something is on a list of indicators. */
export enum IndicatorListKind {
  /** It is harmless. */
  ALLOW = 'allow',

  /** It is malicious. */
  DENY = 'deny',
}
