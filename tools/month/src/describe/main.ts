import { INTRUSIONS } from '../intrusions/intrusions.js';
import { generateMonth } from '../schedule/generate-month.js';
import { figuresOf } from './figures.js';
import { figuresText } from './figures-text.js';

const seed = Number(process.argv[2] ?? 20261001);
const started = process.hrtime.bigint();
const figures = figuresOf(generateMonth({ seed }));
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
process.stdout.write(figuresText(figures, INTRUSIONS));
process.stdout.write(`\nmade, serialised and counted in ${seconds.toFixed(1)} s\n`);
