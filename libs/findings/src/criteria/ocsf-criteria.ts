import type { DateFilter, MapFilter, NumberFilter, StringComparison } from './criteria.js';

/** A filter on one field of OCSF; each kind of filter takes its own list of field names. */
export interface OcsfFieldFilter<Filter> {
  /** Such as `cloud.account.uid`. */
  readonly FieldName: string;
  readonly Filter: Filter;
}

/**
 * Source: AWS Security Hub API reference, type StringFilter. CONTAINS_WORD works in GetFindingsV2 and its like only,
 * NOT_CONTAINS in automation rules of the first generation only.
 */
export interface OcsfStringFilter {
  readonly Value: string;
  readonly Comparison: Exclude<StringComparison, 'NOT_CONTAINS'> | 'CONTAINS_WORD';
}

/** Source: AWS Security Hub API reference, type BooleanFilter. */
export interface BooleanFilter {
  readonly Value: boolean;
}

/** Source: AWS Security Hub API reference, type IpFilter: a CIDR block or one address. */
export interface IpFilter {
  readonly Cidr: string;
}

/** Filters of one level, joined by `Operator` (AND where it is absent). Source: type CompositeFilter. */
export interface CompositeFilter {
  readonly StringFilters?: readonly OcsfFieldFilter<OcsfStringFilter>[];
  readonly DateFilters?: readonly OcsfFieldFilter<DateFilter>[];
  readonly BooleanFilters?: readonly OcsfFieldFilter<BooleanFilter>[];
  readonly NumberFilters?: readonly OcsfFieldFilter<NumberFilter>[];
  readonly MapFilters?: readonly OcsfFieldFilter<MapFilter>[];
  readonly IpFilters?: readonly OcsfFieldFilter<IpFilter>[];
  /** One level more; none below it. */
  readonly NestedCompositeFilters?: readonly CompositeFilter[];
  readonly Operator?: 'AND' | 'OR';
}

/** The criteria of an automation rule of Security Hub's second generation. Source: type OcsfFindingFilters. */
export interface OcsfCriteria {
  readonly CompositeFilters: readonly CompositeFilter[];
  readonly CompositeOperator?: 'AND' | 'OR';
}
