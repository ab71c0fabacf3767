// An app in ES modules, as somebody writes it who has installed the packages.
import { App, Stack } from 'aws-cdk-lib';
import { SecurityHubIncidentResponse } from '@tocsin/cdk';

class SocStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new SecurityHubIncidentResponse(this, 'Soc');
  }
}

const app = new App();
new SocStack(app, 'Security');
app.synth();
