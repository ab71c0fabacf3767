/** What a notice says of its incident. A heartbeat, which watches Tocsin itself, reaches no subscriber. */
export enum NoticeEvent {
  /** Somebody has seen it. */
  ACKNOWLEDGED = 'acknowledged',

  /** Many incidents in one notice. */
  DIGEST = 'digest',

  /** Something was learned about it. */
  ENRICHED = 'enriched',

  /** A person sent it. */
  ESCALATED = 'escalated',

  /** It is new. */
  OPENED = 'opened',

  /** It became more severe. */
  RAISED = 'raised',

  /** It was over, and is not. */
  REOPENED = 'reopened',

  /** It is over. */
  RESOLVED = 'resolved',

  /** It was suppressed in Security Hub. */
  SUPPRESSED = 'suppressed',
}
