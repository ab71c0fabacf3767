// An app of somebody who knows the registry alone: synthesizes the construct, and says what the installed triage decides.
import { compilePolicy, readEvent, triage } from '@tocsin/findings';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import { SecurityHubIncidentResponse } from '@tocsin/cdk';
import { App, Stack } from 'aws-cdk-lib';

const app = new App({ outdir: 'cdk.out' });
new SecurityHubIncidentResponse(new Stack(app, 'Security'), 'Soc');
app.synth();

const policy = compilePolicy({ schema: 'tocsin.policy/1', rules: [] });
const [finding] = readEvent(anEvent([aFinding({ Severity: { Label: 'CRITICAL' } })])).findings;
console.log(triage(finding, policy, { now: '2026-11-24T10:00:00.000Z' }).because);
