/**
 * Stands in the bundle for the event streams of the SDK (an alias of the build), 10 KB that every client carries: no
 * operation of DynamoDB's, Security Hub's, SNS's and SQS's clients that a function calls has one.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error(
      'event streams are left out of the bundle: take the alias out of tools/bundle/function.esbuild.cjs',
    );
  }
}
export const eventStreamSerdeProvider = undefined;
