import { randomOf, seedOf } from '../random/random.js';

const NIST = [
  'AC-2',
  'AC-3',
  'AC-4',
  'AC-6',
  'AU-2',
  'AU-10',
  'CA-7',
  'CM-2',
  'CM-8',
  'CP-9',
  'IA-2',
  'IA-5',
  'SC-7',
  'SC-12',
  'SC-28',
  'SI-2',
  'SI-4',
];

/** Standards in which the controls are enabled. Source: identifiers of the AWS Security Hub User Guide, "Standards reference". */
export const STANDARDS: readonly Readonly<Record<string, string>>[] = Object.freeze(
  [
    'standards/aws-foundational-security-best-practices/v/1.0.0',
    'standards/cis-aws-foundations-benchmark/v/3.0.0',
    'standards/nist-800-53/v/5.0.0',
    'standards/pci-dss/v/4.0.1',
  ].map((StandardsId) => Object.freeze({ StandardsId })),
);

/** Requirements for a control: the form is real, which ones is made up. */
export function requirementsOf(controlId: string): readonly string[] {
  const random = randomOf(seedOf(controlId));
  const nist = NIST.filter(() => random.chance(0.4)).map((id) => `NIST.800-53.r5 ${id}`);
  return Object.freeze([
    ...nist,
    `PCI DSS v4.0.1/${random.int(1, 12)}.${random.int(1, 6)}.${random.int(1, 5)}`,
    `CIS AWS Foundations Benchmark v3.0.0/${random.int(1, 5)}.${random.int(1, 20)}`,
  ]);
}
