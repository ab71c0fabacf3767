import * as core from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why a rule of a validation that somebody may run over their app does not apply. An aws-cdk-lib that has no
 * `Validations` has nobody to say it to.
 *
 * @param id - `<plugin>::<rule>`, as the report names it
 */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  if ('Validations' in core) core.Validations.of(construct).acknowledge({ id, reason });
}
