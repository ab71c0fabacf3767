import { drawAccess } from '../access-analyzer/access-analyzer-finding.js';
import { drawControl } from '../controls/control-finding.js';
import type { Account } from '../estate/account.js';
import type { ResourceKind } from '../estate/resources.js';
import { slotOf } from '../estate/slots.js';
import { drawExposure } from '../exposure/exposure-finding.js';
import type { Label } from '../guardduty/detection.js';
import { drawCve } from '../inspector/cve.js';
import type { InspectorRow } from '../inspector/inspector-finding.js';
import { drawMacie } from '../macie/macie-finding.js';
import type { Month } from '../month-options.js';
import type { Random } from '../random/random.js';
import { weighted, wholeNumber } from '../random/weighted.js';
import type { Place, PlaceDraw } from '../rates/places.js';
import { OF_200000, type Product } from '../rates/products.js';
import { REACHABILITY_SEVERITIES, REACHABILITY_SHARE, SCANNED } from '../rates/vulnerabilities.js';
import { drawThirdParty } from '../third-party/third-party-finding.js';
import { momentOf, type Rhythm } from './clock.js';
import { guardDutyBackground } from './guardduty-background.js';
import { planned, type Planned } from './planned.js';

/** What a product checks next: a row of its table, and the kind of resource that it is about. */
type Draw = (random: Random) => { readonly row: unknown; readonly kind: ResourceKind };

const drawScanned = weighted<ResourceKind>(SCANNED);
const drawReachability = weighted<Label>(REACHABILITY_SEVERITIES);

function drawInspector(random: Random): { readonly row: InspectorRow; readonly kind: ResourceKind } {
  if (random.chance(REACHABILITY_SHARE)) {
    const port = random.pick([22, 80, 443, 3389, 5432, 8080]);
    return { row: { resource: 'instance', port, severity: drawReachability(random) }, kind: 'instance' };
  }
  const resource = drawScanned(random);
  return { row: { resource, cve: drawCve(random.next()) }, kind: resource };
}

const ofItsResource =
  <Row extends { readonly resource: ResourceKind }>(draw: (random: Random) => Row): Draw =>
  (random) => {
    const row = draw(random);
    return { row, kind: row.resource };
  };

const SOURCES: readonly (readonly [product: Product, place: Place, rhythm: Rhythm, draw: Draw])[] = [
  ['control', 'anywhere', 'steady', ofItsResource(drawControl)],
  ['inspector', 'anywhere', 'steady', drawInspector],
  ['macie', 'buckets', 'nightly', (random) => ({ row: drawMacie(random), kind: 'object' })],
  ['thirdParty', 'anywhere', 'steady', ofItsResource(drawThirdParty)],
  ['accessAnalyzer', 'anywhere', 'steady', ofItsResource(drawAccess)],
  ['exposure', 'anywhere', 'steady', ofItsResource(drawExposure)],
];

/** Everything harmless except exercises: in no order. */
export function* background(month: Month, place: PlaceDraw, random: Random): Generator<Planned> {
  for (const [product, where, rhythm, draw] of SOURCES) {
    const count = wholeNumber((OF_200000[product] * month.findings) / 200_000, random);
    for (let i = 0; i < count; i++) {
      const account: Account = place(where, random);
      const { row, kind } = draw(random);
      const createdMs = month.startMs + momentOf(rhythm, month.startMs, random);
      yield planned(product, row, account, slotOf(kind, account, random), createdMs, random);
    }
  }
  yield* guardDutyBackground(month, place, random);
}
