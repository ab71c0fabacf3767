import type { Label } from '../guardduty/detection.js';
import { randomOf, seedOf } from '../random/random.js';
import { weighted } from '../random/weighted.js';
import { CVES, EPSS_QUANTILES, EXPLOITS, SEVERITIES } from '../rates/vulnerabilities.js';

/** A vulnerability that does not exist: numbers from 9,000,000 on are not given out. */
export interface Cve {
  readonly id: string;
  readonly severity: Label;
  readonly score: number;
  readonly epss: number;
  readonly exploit: boolean;
  readonly fix: 'YES' | 'NO' | 'PARTIAL';
  readonly packageName: string;
  readonly version: string;
  readonly fixedIn: string;
  readonly published: string;
}

const severityOf = weighted<Label>(SEVERITIES);
const SCORES: Readonly<Record<Label, readonly [number, number]>> = {
  CRITICAL: [9, 10],
  HIGH: [7, 8.9],
  MEDIUM: [4, 6.9],
  LOW: [1, 3.9],
  INFORMATIONAL: [0, 0],
};
const PACKAGES = [
  'libexample',
  'exampled',
  'example-http',
  'example-xml',
  'example-tls',
  'example-archive',
  'example-image',
  'example-log',
];

const cache = new Map<number, Cve>();

/** The `index`-th CVE of the month: 0 is the most common. */
export function cveOf(index: number): Cve {
  let cve = cache.get(index);
  if (cve === undefined) cache.set(index, (cve = makeCve(index)));
  return cve;
}

function makeCve(index: number): Cve {
  const random = randomOf(seedOf('cve', index));
  const severity = severityOf(random);
  const exploit = random.chance(EXPLOITS[severity]);
  // An exploit in the open moves a CVE up the EPSS scale: it draws from the upper half, twice, and keeps the higher.
  const quantile = exploit
    ? Math.max(0.5 + random.next() / 2, 0.5 + random.next() / 2)
    : random.next() * 0.985;
  const [low, high] = SCORES[severity];
  const minor = random.int(0, 20);
  return Object.freeze({
    id: `CVE-${random.int(2021, 2026)}-${9_000_000 + index}`,
    severity,
    score: Math.round((low + random.next() * (high - low)) * 10) / 10,
    epss: epssAt(quantile),
    exploit,
    fix: random.chance(0.82) ? 'YES' : random.chance(0.8) ? 'NO' : 'PARTIAL',
    packageName: `${random.pick(PACKAGES)}${random.int(1, 9)}`,
    version: `${random.int(1, 5)}.${minor}.${random.int(0, 9)}`,
    fixedIn: `${random.int(1, 5)}.${minor + 1}.0`,
    published: `202${random.int(4, 6)}-0${random.int(1, 8)}-${random.int(10, 28)}T00:00:00.000Z`,
  });
}

/** A score at a share of the scale: between two quantiles it grows by a constant factor. */
function epssAt(share: number): number {
  const upper = EPSS_QUANTILES.findIndex(([quantile]) => quantile >= share);
  const [fromShare, from] = EPSS_QUANTILES[Math.max(0, upper - 1)] as readonly [number, number];
  const [toShare, to] = EPSS_QUANTILES[Math.max(1, upper)] as readonly [number, number];
  const part = (share - fromShare) / (toShare - fromShare);
  return Number((from * (to / from) ** Math.min(1, Math.max(0, part))).toFixed(5));
}

/** Draws a CVE: the common ones far more often (share falls with the square of the draw). */
export function drawCve(next: number): number {
  return Math.floor(next * next * CVES);
}
