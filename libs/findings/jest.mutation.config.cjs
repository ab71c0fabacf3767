/**
 * What a mutation run asks: the specs of criteria, facts, triage and policies. Not those that measure time, which
 * instrumented code does not keep, nor those that look at documents, which the sandbox does not hold.
 */
module.exports = {
  ...require('./jest.config.cjs'),
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/{criteria,facts,triage}/**/*.spec.ts', '<rootDir>/src/policies/*.spec.ts'],
  testPathIgnorePatterns: ['hostile-findings'],
};
