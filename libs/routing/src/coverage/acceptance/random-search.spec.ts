import { defaultStack } from '../fixtures/deployments.js';
import { configuration } from './configurations.js';
import { searchRandomly } from './search-randomly.js';

const now = Date.parse('2026-11-24T12:00:00Z');

it('finds nothing in what was proved', () => {
  for (const deployment of [defaultStack(), configuration(2, true), configuration(4, true), configuration(6, true)]) {
    const t = performance.now();
    const { required, lost } = searchRandomly({ deployment, findings: 2000, seed: 1, now });
    process.stdout.write(`${deployment.name} ${required} ${lost.length} ${performance.now() - t}\n${JSON.stringify(lost[0] ?? '')}`);
  }
});
it('finds in what is not', () => {
  for (const deployment of [configuration(1, false), configuration(3, false), configuration(5, false)]) {
    const t = performance.now();
    const { required, lost } = searchRandomly({ deployment, findings: 2000, seed: 1, now });
    process.stdout.write(`${deployment.name} ${required} ${lost.length} ${performance.now() - t}\n`);
  }
});
