import { App, Stack } from 'aws-cdk-lib';
import { ResponseMode, SecurityHubIncidentResponse } from '@tocsin/cdk';

const app = new App();
const stack = new Stack(app, 'Security');

new SecurityHubIncidentResponse(stack, 'Soc', {
  mode: ResponseMode.LIVE, // the default is SHADOW: everything but telling and marking
  emailAddresses: ['soc@example.com'],
});

app.synth();
