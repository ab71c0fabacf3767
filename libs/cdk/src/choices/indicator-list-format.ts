/** What a list of indicators is written in. */
export enum IndicatorListFormat {
  /** Comma-separated values with a header. */
  CSV = 'csv',

  /** A warning list of MISP, in JSON. */
  MISP = 'misp',

  /** One indicator a line, with `#` for comments. */
  PLAIN = 'plain',

  /** A bundle of STIX 2, in JSON. */
  STIX = 'stix',
}
