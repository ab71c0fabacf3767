/** What becomes of findings that are older than the installation. */
export enum FindingBacklog {
  /** One digest, an hour after the first of them. CRITICAL findings are told one by one all the same. */
  DIGEST = 'digest',

  /** One digest, CRITICAL findings too: what is CRITICAL and old waits for an hour and wakes nobody. */
  DIGEST_ALL = 'digest-all',

  /** Each is told on its own, as if it were new. */
  TELL = 'tell',
}
