export { defang } from './defang.js';
export { defangAddresses, defangText } from './defang-text.js';
export {
  INDICATOR_TYPES,
  type HashAlgorithm,
  type Indicator,
  type IndicatorRole,
  type IndicatorTag,
  type IndicatorType,
} from './indicator.js';
export { refang } from './refang.js';
export { classify, isHostile, type ClassifyOptions, type Own } from './classify/classify.js';
export { extractFromFinding } from './extract-from-finding.js';
export { extractIndicators } from './extract-indicators.js';
export type { Extraction, ExtractOptions } from './extraction.js';
