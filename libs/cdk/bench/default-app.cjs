// The default stack with all validation on, as an app of its own. It takes the package as it is built.
// With the word `faulty`: the same with a fault for each of the two validations to find.
const { App, CfnResource, Stack, Validations } = require('aws-cdk-lib');
const { CoverageValidation, SecurityHubIncidentResponse } = require('@tocsin/cdk');

const faulty = process.argv[2] === 'faulty';
const app = new App();
Validations.of(app).addPlugins(new CoverageValidation());
const stack = new Stack(app, 'Security');
new SecurityHubIncidentResponse(stack, 'Soc', { emailAddresses: faulty ? [] : ['soc@example.com'] });
if (faulty) new CfnResource(stack, 'Faulty', { type: 'AWS::SecurityHub::AutomationRule', properties: {} });
app.synth();
