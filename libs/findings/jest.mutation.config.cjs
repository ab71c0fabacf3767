/** What a mutation run asks: the specs of criteria, facts, triage and policies. */
module.exports = {
  ...require('./jest.config.cjs'),
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/{criteria,facts,triage,policies}/**/*.spec.ts'],
};
