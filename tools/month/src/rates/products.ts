/**
 * How many of 200,000 distinct findings each product sends.
 *
 * Control checks, Inspector, GuardDuty, Macie and third parties: 58, 22, 14, 3 and 3 parts of a hundred, the mix that the
 * project's speed measurements use. It is the lead's estimate of a real estate, not a published figure.
 * Exposures (0.3 parts) and IAM Access Analyzer (0.5 parts): assumption; Security Hub makes at most one exposure a
 * resource (AWS Security Hub User Guide, "Generating exposure findings"). They come out of the share of the controls.
 */
export const OF_200000 = {
  control: 114_400,
  inspector: 44_000,
  guardduty: 28_000,
  macie: 6_000,
  thirdParty: 6_000,
  accessAnalyzer: 1_000,
  exposure: 600,
} as const;

/** The products of the month. */
export type Product = keyof typeof OF_200000;

/**
 * How many findings of a product are sent a second time within the month, and after how many days on average.
 * Assumption: control checks flip and are deleted, GuardDuty gathers repeats under one Id (GuardDuty User Guide,
 * "Finding aggregation"), Inspector closes. In life Security Hub repeats far more often; one repeat shows the effect.
 */
export const UPDATES: Readonly<Record<Product, { readonly share: number; readonly meanDays: number }>> = {
  control: { share: 0.16, meanDays: 6 },
  inspector: { share: 0.14, meanDays: 9 },
  guardduty: { share: 0.3, meanDays: 2 },
  macie: { share: 0.08, meanDays: 8 },
  thirdParty: { share: 0.12, meanDays: 5 },
  accessAnalyzer: { share: 0.2, meanDays: 7 },
  exposure: { share: 0.4, meanDays: 4 },
};
