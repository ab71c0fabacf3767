import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveExportCommands, liveExportPolicy } from '@tocsin/routing';
import { howText } from './how-text.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-how-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for the AWS CLI: notes the call, and answers each --query with two names. */
const STAND_IN = `#!/bin/sh
echo "$@" >> "${join(folder, 'calls.txt')}"
case "$*" in
  *"list-rules --query"*) echo "one two" ;;
  *"list-subscriptions --query"*) echo "arn:aws:sns:eu-west-1:111122223333:soc:1a arn:aws:sns:eu-west-1:111122223333:soc:2b" ;;
  *--query*) echo "arn:aws:x:eu-west-1:111122223333:kind/one	arn:aws:x:eu-west-1:111122223333:kind/two" ;;
  *) echo '{}' ;;
esac
`;

describe('how to make a live export', () => {
  const [, script = ''] = /^sh <<'EXPORT'\n([^]*?)^EXPORT$/m.exec(howText()) ?? [];

  it('has every command of the export, and the IAM policy', () => {
    for (const { command } of liveExportCommands) expect(script).toContain(command.split(' <')[0]);
    const json = howText().slice(howText().indexOf('\n{\n'));
    expect(JSON.parse(json)).toEqual(liveExportPolicy);
  });

  // Planted fault seen red: a command without its loop.
  it('runs in a plain shell, and writes the files that are read', () => {
    const aws = join(folder, 'aws');
    writeFileSync(aws, STAND_IN);
    chmodSync(aws, 0o755);
    const named = script.replace('PROCESSORS=""', 'PROCESSORS="soc"');
    const { status, stderr } = spawnSync('/bin/sh', {
      cwd: folder,
      input: named,
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin` },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'tocsin-export')).sort()).toEqual([
      'action-targets.json',
      'automation-rule-v2.one.json',
      'automation-rule-v2.two.json',
      'automation-rules-details.json',
      'automation-rules-v2.json',
      'automation-rules.json',
      'event-rules.json',
      'event-sources.json',
      'event-targets.one.json',
      'event-targets.two.json',
      'function.soc.json',
      'slack-channels.json',
      'subscription.1a.json',
      'subscription.2b.json',
      'subscriptions.json',
      'teams-channels.json',
    ]);
    expect(readFileSync(join(folder, 'calls.txt'), 'utf8')).not.toContain('<');
  });
});
