import { main } from '../main.js';
import { collectedTerminal } from '../testing/collected-terminal.js';

async function run(...argv: readonly string[]) {
  const terminal = collectedTerminal();
  const exitCode = await main(['chaos', ...argv], terminal, '0.1.0');
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

test('--help says what happens and how it ends', async () => {
  const { exitCode, out } = await run('--help');
  expect(exitCode).toBe(0);
  for (const said of ['What happens', 'Exit code', 'a promise is broken', 'tocsin.chaos/1'])
    expect(out).toContain(said);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test.each<[string, readonly string[], string]>([
  ['no assembly', ['--assembly', 'nowhere'], 'there is no cloud assembly at nowhere'],
  ['a rate of percents', ['--rate', '5'], 'Allowed is a number from 0 to 1.'],
  ['an empty rate', ['--rate', ''], 'Allowed is a number from 0 to 1.'],
  ['no findings', ['--findings', '0'], 'Allowed is a whole number from 1 to 1000000.'],
  ['a seed that is no number', ['--seed', '-1'], 'Allowed is a whole number from 0 to'],
  ['a seed that is a fraction', ['--seeds', '1.5'], 'Allowed is a whole number from 1 to 10000.'],
  ['an option that is not there', ['--kind', 'x'], "unknown option '--kind'"],
])('%s is refused before anything runs', async (_, argv, said) => {
  const { exitCode, out, err } = await run(...argv);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('a handler that is not there is refused', async () => {
  const { exitCode, err } = await run('--assembly', __dirname, '--handler', 'nowhere.js');
  expect(exitCode).toBe(2);
  expect(err).toContain('nowhere.js');
});
