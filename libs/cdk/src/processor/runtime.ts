import * as lambda from 'aws-cdk-lib/aws-lambda';

/** By name: `Runtime.NODEJS_24_X` is younger than the oldest aws-cdk-lib that we support. */
export const NODEJS_24: lambda.Runtime = new lambda.Runtime('nodejs24.x', lambda.RuntimeFamily.NODEJS, {
  supportsInlineCode: true,
});
