import { loadCdk } from './load-cdk.js';

const missing = (name: string, code: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from tocsin\n    at somewhere`), { code });

it.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])(
  'says what to install where it is missing: %s',
  async (code) => {
    await expect(loadCdk(() => Promise.reject(missing('aws-cdk-lib', code)))).rejects.toMatchObject({
      name: 'UsageError',
      message:
        "the construct library is not installed here (Cannot find package 'aws-cdk-lib' imported from tocsin); install " +
        'it beside tocsin: "npm install tocsin @tocsin/cdk aws-cdk-lib constructs"',
    });
  },
);

it('lets any other failure through as it is', async () => {
  const failure = new SyntaxError('Unexpected token');
  await expect(loadCdk(() => Promise.reject(failure))).rejects.toBe(failure);
});

it('loads what the template is made with', async () => {
  const { core, tocsin } = await loadCdk();
  expect([typeof core.App, typeof tocsin.SecurityHubIncidentResponse]).toEqual(['function', 'function']);
});
