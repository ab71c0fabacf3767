/** Which of the two Security Hubs findings are taken from. Never both: most findings are in both, and would be told twice. */
export enum FindingSource {
  /** AWS Security Hub CSPM, whose findings are ASFF. */
  CSPM = 'cspm',

  /**
   * The new AWS Security Hub, whose findings are OCSF. It has no custom action, so nothing can be escalated by hand; told findings
   * carry no marker, so every finding that is over is taken in, and the ledger decides.
   */
  NEW_SECURITY_HUB = 'new-security-hub',
}
