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
