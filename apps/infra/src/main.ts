import { App } from 'aws-cdk-lib';
import { TocsinStack } from './tocsin-stack.js';

const app = new App({ analyticsReporting: false });
const email: unknown = app.node.tryGetContext('email') ?? 'soc@example.com';
if (typeof email !== 'string') {
  throw new Error(`the context value "email" must be an e-mail address, found ${JSON.stringify(email)}`);
}
new TocsinStack(app, 'TocsinStack', { email });
app.synth();
