/**
 * How long what we say may be. Texts are counted in graphemes, lists in members, the message in bytes.
 *
 * Sources: `Subject` "less than 100 characters" and 262,144 bytes a message: Amazon SNS API reference, Publish; a batch
 * shares the 262,144 bytes: PublishBatch; 256 for an attribute value is ours (SNS counts it into the message size).
 */
export const LIMITS = {
  subject: 99,
  headlineColumns: 100,
  columns: 72,
  longestWord: 200,
  title: 300,
  word: 64,
  resourceName: 40,
  because: 500,
  description: 1_200,
  descriptionLines: 40,
  fact: 300,
  id: 600,
  url: 1_500,
  types: 5,
  changes: 10,
  resources: 5,
  indicator: 600,
  indicators: 10,
  verdicts: 5,
  findings: 20,
  findingTitle: 100,
  attribute: 256,
  messageBytes: 24_000,
  mailBytes: 12_000,
} as const;
