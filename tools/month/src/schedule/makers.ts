import { accessAnalyzerFinding } from '../access-analyzer/access-analyzer-finding.js';
import { controlFinding } from '../controls/control-finding.js';
import { exposureFinding } from '../exposure/exposure-finding.js';
import { guardDutyFinding } from '../guardduty/guardduty-finding.js';
import { inspectorFinding } from '../inspector/inspector-finding.js';
import { macieFinding } from '../macie/macie-finding.js';
import type { Product } from '../rates/products.js';
import { thirdPartyFinding } from '../third-party/third-party-finding.js';
import type { Maker } from './planned.js';

/** Who makes the findings of a product. */
export const MAKERS: Readonly<Record<Product, Maker>> = {
  control: controlFinding,
  inspector: inspectorFinding,
  guardduty: guardDutyFinding,
  macie: macieFinding,
  thirdParty: thirdPartyFinding,
  accessAnalyzer: accessAnalyzerFinding,
  exposure: exposureFinding,
};
