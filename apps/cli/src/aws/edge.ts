/** What is loaded only when an account is to be asked: the clients of AWS, and what uses them. */
export { awsClients } from './aws-clients.js';
export { readQueues } from '../redrive/edge/read-queues.js';
export { redrivePorts } from '../redrive/edge/redrive-ports.js';
export { unmarkPorts } from '../unmark/edge/unmark-ports.js';
export { livePorts } from '../verify/edge/live-ports.js';
export { readDeployment } from '../verify/edge/read-deployment.js';
