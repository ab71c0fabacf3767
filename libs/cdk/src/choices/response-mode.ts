/** Whether incidents are told, or only shown. */
export enum ResponseMode {
  /** Everything but telling and marking: what would have been told stands in the processor's log. */
  SHADOW = 'shadow',

  /** Incidents are published, and the findings behind them are marked. */
  LIVE = 'live',
}
