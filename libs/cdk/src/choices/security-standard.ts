/**
 * Standards of Security Hub CSPM that an account can enable by itself. Not among them: the one that AWS Control Tower manages.
 *
 * Source: AWS Security Hub CSPM User Guide, "Security standards reference". Which of them a Region or partition has, only
 * `DescribeStandards` there says.
 */
export enum SecurityStandard {
  /** AWS Foundational Security Best Practices v1.0.0. */
  AWS_FOUNDATIONAL_BEST_PRACTICES = 'standards/aws-foundational-security-best-practices/v/1.0.0',

  /** AWS Resource Tagging Standard v1.0.0. */
  AWS_RESOURCE_TAGGING = 'standards/aws-resource-tagging-standard/v/1.0.0',

  /** CIS AWS Foundations Benchmark v1.2.0. */
  CIS_1_2_0 = 'ruleset/cis-aws-foundations-benchmark/v/1.2.0',

  /** CIS AWS Foundations Benchmark v1.4.0. */
  CIS_1_4_0 = 'standards/cis-aws-foundations-benchmark/v/1.4.0',

  /** CIS AWS Foundations Benchmark v3.0.0. */
  CIS_3_0_0 = 'standards/cis-aws-foundations-benchmark/v/3.0.0',

  /** CIS AWS Foundations Benchmark v5.0.0. */
  CIS_5_0_0 = 'standards/cis-aws-foundations-benchmark/v/5.0.0',

  /** NIST SP 800-171 Revision 2. */
  NIST_800_171_R2 = 'standards/nist-800-171/v/2.0.0',

  /** NIST SP 800-53 Revision 5. */
  NIST_800_53_R5 = 'standards/nist-800-53/v/5.0.0',

  /** PCI DSS v3.2.1. */
  PCI_DSS_3_2_1 = 'standards/pci-dss/v/3.2.1',

  /** PCI DSS v4.0.1. */
  PCI_DSS_4_0_1 = 'standards/pci-dss/v/4.0.1',
}
