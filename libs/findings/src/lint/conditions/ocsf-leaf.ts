import type { DateFilter, MapFilter, NumberFilter, StringFilter } from '../../criteria/criteria.js';
import { textCondition } from './asff-conditions.js';
import type { Condition } from './condition.js';
import type { OcsfLeaf } from './ocsf-tree.js';
import { dateRange, numberRange } from './range.js';

/** What one OCSF filter says, where it compares texts, numbers or times. */
export function leafCondition({ list, filter }: OcsfLeaf): Condition | undefined {
  const member = `ocsf.${filter.FieldName}`;
  const { Filter } = filter;
  switch (list) {
    case 'StringFilters':
      return textCondition(member, [Filter as StringFilter], false);
    case 'MapFilters':
      return textCondition(member, [Filter as MapFilter], false);
    case 'NumberFilters':
      return { kind: 'number', member, ranges: [numberRange(Filter as NumberFilter)] };
    case 'DateFilters':
      return { kind: 'date', member, ranges: [dateRange(Filter as DateFilter)] };
    case 'BooleanFilters':
    case 'IpFilters':
      return undefined;
  }
}
