// An app in CommonJS, as somebody writes it who has installed the packages.
const { App, Stack } = require('aws-cdk-lib');
const { SecurityHubIncidentResponse } = require('@tocsin/cdk');

class SocStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new SecurityHubIncidentResponse(this, 'Soc');
  }
}

const app = new App();
new SocStack(app, 'Security');
app.synth();
