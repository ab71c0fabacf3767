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
export { maskAccessKeyId } from './output/mask-access-key-id.js';
export type * from './reputation/reputation.js';
export { adjustThreatModel, type ThreatModelChanges } from './score/adjust-threat-model.js';
export { threatContextOf, type FindingThreatContext } from './score/context/threat-context-of.js';
export { bandOf, scoreIndicators } from './score/score-indicators.js';
export { standingOf } from './score/standing-of.js';
export type * from './score/threat-context.js';
export {
  threatModel,
  type SeverityLabel,
  type Standing,
  type ThreatModel,
  type TypeWeight,
} from './score/threat-model.js';
export type * from './score/threat-score.js';
export type { StixBundle, StixObject } from './output/stix-object.js';
export type { Tlp } from './output/tlp.js';
export { toOcsfObservables, type OcsfObservable } from './output/to-ocsf-observables.js';
export { toStixBundle, type StixOptions } from './output/to-stix-bundle.js';
export {
  toThreatIntelIndicators,
  type ThreatIntelIndicator,
  type ThreatIntelIndicatorType,
  type ThreatIntelOptions,
} from './output/to-threat-intel-indicators.js';
export { askProviders, type AskOptions } from './reputation/ask-providers.js';
export {
  IndicatorListError,
  type IndicatorList,
  type ListEntry,
  type ListFormat,
  type ListRemark,
} from './reputation/indicator-list.js';
export { listProvider, type ListProviderOptions } from './reputation/list-provider.js';
export { parseIndicatorList, type ListOptions } from './reputation/parse-indicator-list.js';
export { withBudget, type BudgetOptions } from './reputation/with-budget.js';
export { withCache, type CacheOptions } from './reputation/with-cache.js';
export { withTimeout, type TimeoutOptions, type Timer } from './reputation/with-timeout.js';
export { classify, type ClassifyOptions, type Own } from './classify/classify.js';
export { isHostile, whyNotHostile, type NeverBecause, type NotHostileBecause } from './classify/why-not.js';
export { extractFromFinding } from './extract-from-finding.js';
export { extractIndicators } from './extract-indicators.js';
export type { Extraction, ExtractOptions } from './extraction.js';
