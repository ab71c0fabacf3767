import { compareWithInterpreter } from './compare-with-interpreter.js';

/** What makes `proved` mean something. */
it('every finding that the interpreter loses is lost in the formulas', () => {
  const { lost, missed } = compareWithInterpreter(60);
  expect(missed.slice(0, 1)).toEqual([]);
  expect(lost).toBeGreaterThan(1000);
});
