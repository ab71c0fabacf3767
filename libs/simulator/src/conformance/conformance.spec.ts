import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PREAMBLE } from './preamble.js';
import { pathOfTest, renderConformance } from './render-conformance.js';
import { CONFORMANCE } from './rows/index.js';

const root = join(__dirname, '../../../..');
const rows = CONFORMANCE.flatMap((service) => service.rows);
const commands = rows.flatMap(({ id, check }) => (check?.commands ?? []).map((one) => ({ id, ...one })));

/** What alters an account, by the words of the AWS CLI. */
const ALTERS =
  /\baws \S+ (add|attach|batch-delete|batch-import|batch-update|change|create|delete|disable|enable|import|invoke|publish|purge|put|remove|send|set|start|stop|subscribe|tag|unsubscribe|update)/;

it.each(CONFORMANCE.map(({ id, rows: own }) => [id, own] as const))(
  '%s: rows have ids of their own',
  (id, own) => {
    for (const row of own) expect(row.id).toMatch(new RegExp(`^${id}/[a-z][a-z-]*$`));
  },
);

it('docs/conformance.md is made of the rows: else run node tools/conformance-document.mjs', () => {
  expect(renderConformance(CONFORMANCE)).toBe(readFileSync(join(root, 'docs/conformance.md'), 'utf8'));
});

it('no id twice, and a file for each service', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id } of CONFORMANCE) expect(existsSync(join(__dirname, 'rows', `${id}.ts`))).toBe(true);
});

// Planted fault seen red: the title of a test is changed.
it.each(rows.flatMap(({ id, tests }) => tests.map(([file, title]) => [id, file, title] as const)))(
  '%s is held by a test that is there: %s: %s',
  (_id, file, title) => {
    const text = readFileSync(join(root, pathOfTest(file)), 'utf8');
    const quoted = ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`));
    expect(quoted).toBe(true);
  },
);

// Planted fault seen red: a row without a test.
it.each(rows.map((row) => [row.id, row] as const))('%s says on what it rests', (_id, row) => {
  const { status, tests, source, check } = row;
  expect(tests.length > 0).toBe(status !== 'not run');
  if (status === 'documented') expect(source).toMatch(/\w/);
  if (check !== undefined) expect(status).toBe('assumed');
});

// Planted fault seen red: a command that deletes and does not say so.
it.each(commands.map((one) => [one.id, one.command, one] as const))(
  '%s: what its commands change is said: %s',
  (_id, command, { changes }) => {
    // Publishing to a topic of its own, to which nobody is subscribed, and calls that must be refused, change nothing.
    const refused = /tocsin-none|identifier none|--topic-arn "\$TOPIC" --(subject|message|publish)/i.test(
      command,
    );
    if (ALTERS.test(command) && !refused) expect(changes).toMatch(/^(makes|writes|deletes|imports)/);
    if (/\bdelete-/.test(command)) expect(changes).toMatch(/^deletes that /);
  },
);

it('what is made is deleted again by the same row, or stays and is said to', () => {
  for (const { id, check } of rows) {
    const all = (check?.commands ?? []).map(({ command }) => command).join('\n');
    const made = all.match(/\bcreate-|put-metric-alarm/g) ?? [];
    const deleted = all.match(/\bdelete-(?:automation|topic|alarms)/g) ?? [];
    expect([id, deleted.length]).toEqual([id, made.length]);
  }
});

it('bash reads the commands, and the finding is JSON', () => {
  const script = [...PREAMBLE, ...commands.map(({ command }) => command)].join('\n');
  execFileSync('bash', ['-n', '-c', script]);
  const run = `aws() { case "$1" in sts) echo 111122223333;; configure) echo eu-west-1;; *) shift 2; printf '%s\\n' "$*";; esac; }\n${PREAMBLE.join('\n')}\n`;
  for (const call of ['finding a', `finding a "b c" 2026-11-24T10:00:00Z '"Severity":{"Label":"HIGH"},'`]) {
    const [found] = JSON.parse(execFileSync('bash', ['-c', run + call], { encoding: 'utf8' })) as [object];
    expect(found).toMatchObject({
      Id: 'tocsin-conform/a',
      ProductArn: 'arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default',
      Severity: { Label: expect.any(String) },
    });
  }
  const filters = execFileSync('bash', ['-c', `${run}held a Title`], { encoding: 'utf8' });
  expect(filters).toContain('{"Id":[{"Value":"tocsin-conform/a","Comparison":"EQUALS"}]}');
});
