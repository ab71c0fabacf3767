import { compareWithInterpreter } from './compare-with-interpreter.js';

it('every finding that the interpreter loses is lost in the formulas, on 1,500 deployments', () => {
  const { lost, missed } = compareWithInterpreter(1500);
  process.stdout.write(`${JSON.stringify({ deployments: 1500, lost, missed: missed.length })}\n`);
  expect(missed.slice(0, 1)).toEqual([]);
  expect(lost).toBeGreaterThan(30_000);
}, 1_800_000);
