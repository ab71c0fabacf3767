/** What is loaded only when an account is to be asked: the clients of AWS, and what uses them. */
export { awsClients } from './aws-clients.js';
export { unmarkPorts } from '../unmark/edge/unmark-ports.js';
export { livePorts } from '../verify/edge/live-ports.js';
export { readDeployment } from '../verify/edge/read-deployment.js';
