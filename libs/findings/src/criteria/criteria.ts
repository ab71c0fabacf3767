/** String comparisons of Security Hub's automation rules. */
export type StringComparison =
  'EQUALS' | 'PREFIX' | 'NOT_EQUALS' | 'PREFIX_NOT_EQUALS' | 'CONTAINS' | 'NOT_CONTAINS';

/** Source: AWS Security Hub API reference, type StringFilter. */
export interface StringFilter {
  readonly Value: string;
  readonly Comparison: StringComparison;
}

/** Source: AWS Security Hub API reference, type MapFilter. */
export interface MapFilter {
  readonly Key: string;
  readonly Value: string;
  readonly Comparison: 'EQUALS' | 'NOT_EQUALS' | 'CONTAINS' | 'NOT_CONTAINS';
}

/** Source: AWS Security Hub API reference, type NumberFilter. */
export interface NumberFilter {
  readonly Eq?: number;
  readonly Gte?: number;
  readonly Lte?: number;
  readonly Gt?: number;
  readonly Lt?: number;
}

/**
 * Source: AWS Security Hub API reference, type DateFilter: DateRange, or Start and End. `Comparison` of a range is
 * newer than the CloudFormation type; without it a range is WITHIN.
 */
export interface DateFilter {
  readonly DateRange?: {
    readonly Unit: 'DAYS';
    readonly Value: number;
    readonly Comparison?: 'WITHIN' | 'OLDER_THAN';
  };
  readonly Start?: string;
  readonly End?: string;
}

/**
 * The criteria of a Security Hub automation rule: flat keys of `AutomationRulesFindingFilters` (`SeverityLabel`,
 * `WorkflowStatus`, `ResourceTags`, …), each with a list of filters. Keys AND together.
 */
export type Criteria = Readonly<
  Record<string, readonly (StringFilter | MapFilter | NumberFilter | DateFilter)[] | undefined>
>;
