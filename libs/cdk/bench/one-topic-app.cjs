// The least that an app synthesizes: what the default stack is compared with.
const { App, Stack } = require('aws-cdk-lib');
const { Topic } = require('aws-cdk-lib/aws-sns');

const app = new App();
new Topic(new Stack(app, 'Security'), 'Topic');
app.synth();
