/**
 * What Inspector finds.
 *
 * SEVERITIES: assumption. NVD rates about 15 % of the CVEs of a year CRITICAL; Inspector takes the distribution's rating
 * where there is one, which is lower, and a few have no rating yet (UNTRIAGED, shown as INFORMATIONAL).
 * EPSS: quantiles of the score by share of CVEs. Source: FIRST's EPSS, published daily for every CVE: most are below 0.01
 * and a few hundredths above 0.1. The steps are ours: 4 % above 0.1, 1 % above 0.5. (An older version of the model was
 * summed up as 12 % above 0.1, 5 % above 0.25, 2 % above 0.5: docs.minimus.io, "EPSS".)
 * EXPLOITS: share of CVEs whose ExploitAvailable is YES, by severity; assumption, together about 10 %.
 */
export const SEVERITIES = [
  ['CRITICAL', 3.5],
  ['HIGH', 29],
  ['MEDIUM', 52],
  ['LOW', 11],
  ['INFORMATIONAL', 4.5],
] as const;

export const EPSS_QUANTILES = [
  [0, 0.00012],
  [0.5, 0.0006],
  [0.8, 0.0035],
  [0.9, 0.012],
  [0.96, 0.1],
  [0.99, 0.5],
  [1, 0.974],
] as const;

export const EXPLOITS = {
  CRITICAL: 0.34,
  HIGH: 0.17,
  MEDIUM: 0.055,
  LOW: 0.02,
  INFORMATIONAL: 0.01,
} as const;

/** CVEs of the month; the first ones are in many images. Assumption. */
export const CVES = 2_400;

/** Where Inspector looks. Assumption. */
export const SCANNED = [
  ['image', 56],
  ['instance', 32],
  ['function', 12],
] as const;

/** Of Inspector's findings, paths from the internet to a port of an instance. Assumption. */
export const REACHABILITY_SHARE = 0.02;

/** Severity of such a path. Source: Amazon Inspector User Guide, "Severity of network reachability"; the mix is assumed. */
export const REACHABILITY_SEVERITIES = [
  ['MEDIUM', 70],
  ['HIGH', 12],
  ['LOW', 18],
] as const;
