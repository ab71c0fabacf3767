/**
 * List prices in US dollars of the Region us-east-1, without free tiers. From general knowledge, not looked up: AWS's price pages fill
 * in their figures when they are shown. Check them there before a budget rests on them.
 */
export const PRICES_OF = '2026-11-24';

export const PRICES = {
  /** CloudWatch: a metric that a standard alarm looks at, a month. */
  alarmMetric: 0.1,
  /** CloudWatch: a custom metric, a month. */
  customMetric: 0.3,
  /** CloudWatch: a dashboard, a month. */
  dashboard: 3,
  /** DynamoDB on demand: a million read request units (4 KB). */
  dynamodbMillionReads: 0.125,
  /** DynamoDB on demand: a million write request units (1 KB). */
  dynamodbMillionWrites: 0.625,
  /** KMS: a key, a month. */
  key: 1,
  /** KMS: 10,000 requests. */
  keyTenThousandRequests: 0.03,
  /** Lambda on arm64: a GB-second. */
  lambdaGigabyteSecond: 0.0000133334,
  /** Lambda: a million requests. */
  lambdaMillionRequests: 0.2,
  /** CloudWatch Logs: a GB taken in. */
  logGigabyte: 0.5,
  /** SNS: 100,000 e-mails. */
  snsHundredThousandEmails: 2,
  /** SNS: a million publishes of up to 64 KB. Deliveries to SQS are free. */
  snsMillionPublishes: 0.5,
  /** SQS: a million requests of up to 64 KB. */
  sqsMillionRequests: 0.4,
} as const;
