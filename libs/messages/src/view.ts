import type { LinkOptions } from './links.js';

/** Who looks at a notice, and when. */
export interface NoticeView {
  /** ISO 8601. The only clock: ages and the minutes left are counted from it. */
  readonly now: string;
  /** IANA name, such as `Europe/Berlin`. Times are given in UTC, and in this zone where it is another one. */
  readonly timeZone: string;
  readonly links?: LinkOptions;
  /**
   * What the sender does to the finding in Security Hub once the message is out.
   *
   * @default - marking is not mentioned
   */
  readonly mark?: 'notified' | 'none';
}
