import { threatModel } from '@tocsin/indicators';
import type { LedgerRow } from '@tocsin/functions';

/** User-defined fields of an enriched finding, beside the marker. */
export const THREAT_SCORE = 'ThreatScore';
export const THREAT_INDICATORS = 'ThreatIndicators';

/** Source: AWS Security Hub API reference, type AwsSecurityFinding, UserDefinedFields: a value has at most 1,024 characters. */
const MOST_CHARACTERS = 1_024;
const SEPARATOR = ', ';

/** How every score of ours reads: what reads otherwise is somebody else's. */
const OURS = /^(?:unknown|none|low|medium|high|critical)(?: \(\d+(?:-\d+)?\))?$/;

type Fields = Readonly<Record<string, string>>;

/**
 * The fields that an enriched finding is to have beside those that it has. The score is that of the band alone, so that a small
 * change of it is no change. Fields of these names that somebody else wrote stay.
 *
 * @param indicators - what is looked into, those that say most first
 */
export function threatFields(
  { band }: NonNullable<LedgerRow['enriched']>,
  indicators: readonly string[] | undefined,
  current: Fields,
): Fields {
  const score = current[THREAT_SCORE];
  if (score !== undefined && !OURS.test(score)) return {};
  const known = current[THREAT_INDICATORS];
  const listed = indicators === undefined ? '' : listOf(indicators);
  const isOurs = known === undefined || score !== undefined;
  return {
    [THREAT_SCORE]: scoreText(band),
    ...(listed !== '' && isOurs ? { [THREAT_INDICATORS]: listed } : {}),
  };
}

/** Such as `high (60-84)`. */
function scoreText(band: string): string {
  const { medium, high, critical } = threatModel.bands;
  switch (band) {
    case 'low':
      return `low (1-${medium - 1})`;
    case 'medium':
      return `medium (${medium}-${high - 1})`;
    case 'high':
      return `high (${high}-${critical - 1})`;
    case 'critical':
      return `critical (${critical}-100)`;
    default:
      return band;
  }
}

/** As many as fit, whole. */
function listOf(indicators: readonly string[]): string {
  let list = '';
  for (const value of indicators) {
    const longer = list === '' ? value : `${list}${SEPARATOR}${value}`;
    if (longer.length <= MOST_CHARACTERS) list = longer;
  }
  return list;
}
