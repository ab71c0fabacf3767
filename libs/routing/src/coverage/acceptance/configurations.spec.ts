import { proveCoverage } from '../prove-coverage.js';
import { configuration } from './configurations.js';

const now = '2026-11-24T12:00:00Z';

it('times', () => {
  const n = Number(process.env['N'] ?? 10);
  for (let seed = 1; seed <= n; seed += 1) {
    const t = performance.now();
    const sound = seed % 2 === 0;
    const { outcome, holes, undecided } = proveCoverage({ deployment: configuration(seed, sound), now });
    process.stdout.write(`${seed} ${sound} ${outcome} ${Math.round(performance.now() - t)} ms ${holes.map((h) => `${h.kind}/${h.culprit.name}`).join(' ')} ${undecided.map((u) => u.kind + ':' + u.reason).join(' | ')}\n`);
  }
}, 600_000);
