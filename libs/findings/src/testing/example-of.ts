import { exampleFinding } from './example-finding.js';
import { exampleGuardDutyFinding } from './example-guardduty-finding.js';
import { exampleOcsfFinding } from './example-ocsf-finding.js';
import type { PolicyCase } from './policy-case.js';

type Base = NonNullable<PolicyCase['base']>;

const EXAMPLES: Readonly<Record<Base, () => Record<string, unknown>>> = {
  asff: exampleFinding,
  ocsf: exampleOcsfFinding,
  guardduty: exampleGuardDutyFinding,
};

/** A fresh example finding of a format. */
export function exampleOf(base: Base): Record<string, unknown> {
  return EXAMPLES[base]();
}
