import type { ResourceKind } from '../estate/resources.js';
import { rowsOf } from '../rates/text-table.js';
import type { Activity, Detection, Label } from './detection.js';

/**
 * Reads types from a table of text. Columns: GuardDuty's name; the ASFF category before it, or the whole ASFF type after
 * `=` where AWS's mapping is irregular; severity; resource; activity; what happened.
 */
export function detectionsFrom(table: string): readonly Detection[] {
  return rowsOf(table, 6).map((row) => {
    const [type, asff, severity, resource, activity, what] = row as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      type,
      asffType: asff.startsWith('=') ? asff.slice(1) : `${asff}/${type.replace('/', '-')}`,
      severity: severity as Label,
      resource: resource as ResourceKind,
      activity: activity as Activity,
      what,
    };
  });
}
