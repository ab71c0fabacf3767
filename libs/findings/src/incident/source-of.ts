import { awsProductOf, productPathOf } from '../asff/products.js';
import type { Finding } from '../finding.js';

/**
 * The product that made a finding: `ProductName`, else the AWS service that the product ARN names, else the product in
 * a third party's ARN, else the company of a custom integration.
 */
export function sourceOf(finding: Finding): string | undefined {
  if (finding.productName !== undefined) return finding.productName;
  const known = awsProductOf(finding.productArn);
  if (known !== undefined) return known.name;
  const [kind, , product] = productPathOf(finding.productArn);
  return kind === 'product' && product !== 'default' ? product : finding.companyName;
}
