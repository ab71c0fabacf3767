import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { FindingSource } from '../choices/finding-source.js';
import { FindingsFrom } from '../choices/findings-from.js';

/** Where a stack is deployed to; may hold tokens. */
export interface Place {
  readonly account: string;
  readonly partition: string;
  readonly region: string;
}

const OF_ACCOUNT = [FindingsFrom.THIS_ACCOUNT, FindingsFrom.THIS_ACCOUNT_AND_REGION];
const OF_REGION = [FindingsFrom.THIS_REGION, FindingsFrom.THIS_ACCOUNT_AND_REGION];

/** Members of a finding, as a pattern asks for them. */
export function conditionOnFindings(
  scope: IConstruct,
  from: FindingsFrom,
  source: FindingSource,
): Readonly<Record<string, unknown>> {
  const place = Stack.of(scope);
  if (source === FindingSource.NEW_SECURITY_HUB) return conditionOnOcsf(place, from);
  return {
    ...(OF_ACCOUNT.includes(from) && { AwsAccountId: [place.account] }),
    ...(OF_REGION.includes(from) && { ProductArn: [{ prefix: productsOf(place) }] }),
  };
}

function conditionOnOcsf(place: Place, from: FindingsFrom): Readonly<Record<string, unknown>> {
  if (from === FindingsFrom.EVERYWHERE) return {};
  return {
    cloud: {
      ...(OF_ACCOUNT.includes(from) && { account: { uid: [place.account] } }),
      ...(OF_REGION.includes(from) && { region: [place.region] }),
    },
  };
}

/** The same as criteria of automation rules. */
export function criteriaOnFindings(place: Place, from: FindingsFrom): CriteriaOnFindings | undefined {
  if (from === FindingsFrom.EVERYWHERE) return undefined;
  return {
    ...(OF_ACCOUNT.includes(from) && { AwsAccountId: [{ Value: place.account, Comparison: 'EQUALS' }] }),
    ...(OF_REGION.includes(from) && { ProductArn: [{ Value: productsOf(place), Comparison: 'PREFIX' }] }),
  };
}

/** For each member the texts that it equals, or begins with. */
export type CriteriaOnFindings = Readonly<
  Record<string, readonly { readonly Value: string; readonly Comparison: 'EQUALS' | 'PREFIX' }[]>
>;

/** ProductArn, which every finding has, carries the Region that the finding was imported in; the member Region is optional. */
function productsOf({ partition, region }: Place): string {
  return `arn:${partition}:securityhub:${region}:`;
}
