export { measure, median, ratio, type MeasureOptions, type Samples, type Side } from './measure.js';
export { randomOf, type Random } from './random.js';
export { report, type Figure } from './report.js';
