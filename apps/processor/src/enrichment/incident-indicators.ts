import { cleanLine } from '@tocsin/findings';
import type { Finding, IncidentIndicator, IncidentIndicators } from '@tocsin/findings';
import { extractFromFinding, isHostile, threatContextOf } from '@tocsin/indicators';
import type { Indicator, IndicatorRole } from '@tocsin/indicators';

/** What travels in a notice. */
const MOST = { found: 20, bytes: 4_000, value: 512, lists: 5 };

/** The other side says most, then what was found there. */
const RANK: Readonly<Record<IndicatorRole, number>> = {
  source: 0,
  artifact: 1,
  unknown: 2,
  reference: 3,
  target: 3,
};

/** {@link indicatorsOf}, or none where our own code fails on them: people are told first of all. */
export function indicatorsIfAny(
  finding: Finding,
  defect: (what: string, error: unknown) => void,
): IncidentIndicators | undefined {
  try {
    return indicatorsOf(finding);
  } catch (error) {
    defect('the indicators of a finding', error);
    return undefined;
  }
}

/**
 * What may be hostile in a finding, those that say most first: at most 20 and 4,000 bytes of JSON. A value over 512 UTF-16 units
 * is counted and left out: a part of an address is another address. Undefined where there is none.
 */
export function indicatorsOf(finding: Finding): IncidentIndicators | undefined {
  const own = { accounts: finding.accountId === undefined ? [] : [finding.accountId] };
  const hostile = extractFromFinding(finding.raw, { own }).indicators.filter(isHostile);
  if (hostile.length === 0) return undefined;
  const sorted = [...hostile].sort((a, b) => RANK[a.role] - RANK[b.role] || b.confidence - a.confidence);
  const found: IncidentIndicator[] = [];
  let bytes = '[]'.length;
  for (const one of sorted) {
    const told = onWire(one);
    const more = Buffer.byteLength(JSON.stringify(told)) + ','.length;
    if (told.value === '' || told.value.length > MOST.value || bytes + more > MOST.bytes) continue;
    found.push(told);
    bytes += more;
    if (found.length === MOST.found) break;
  }
  const { observedAt, threatLists = [] } = threatContextOf(finding.raw);
  const lists = threatLists.map(cleanLine).filter((name) => name !== '');
  return {
    found,
    count: hostile.length,
    ...(observedAt === undefined ? {} : { observed_at: observedAt }),
    ...(lists.length === 0 ? {} : { threat_lists: lists.slice(0, MOST.lists) }),
  };
}

function onWire({ type, value, algorithm, role, confidence }: Indicator): IncidentIndicator {
  return {
    type,
    value: cleanLine(value),
    ...(algorithm === undefined ? {} : { algorithm }),
    role,
    confidence,
  };
}
