import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tocsin from '@tocsin/cdk';
import { App, Stack } from 'aws-cdk-lib';
import { unzipSync } from 'fflate';
import type { TemplateReport } from '../template/template-report.js';
import { comparable } from '../testing/comparable-template.js';
import { templateIn } from '../testing/template-run.js';
import type { TemplateRun, WrittenTemplate } from '../testing/template-run.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-template-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

const taken = join(folder, 'taken');
writeFileSync(taken, '');
const LIVE = ['--mode', 'live', '--email', 'soc@example.com', '--ops-email', 'ops@example.com'];
let live: TemplateRun;
beforeAll(async () => {
  live = await templateIn(...LIVE);
});

/** Where the code of functions and layers lies. */
const codeOf = ({ Resources }: WrittenTemplate) =>
  Object.values(Resources).flatMap(({ Type, Properties }) => {
    if (Type === 'AWS::Lambda::Function') return [Properties['Code']];
    return Type === 'AWS::Lambda::LayerVersion' ? [Properties['Content']] : [];
  });

describe('tocsin template', () => {
  // Planted fault seen red: the key is the CDK's own hash of the folder.
  it('writes a template and the archives that it names', () => {
    expect(live).toMatchObject({ exitCode: 0, err: '' });
    const archives = Object.keys(live.files).filter((name) => name.endsWith('.zip'));
    expect(Object.keys(live.files).sort()).toEqual([...archives, 'template.json'].sort());
    expect(codeOf(live.template()).sort(byText)).toEqual(
      archives
        .map((file) => ({
          S3Bucket: { 'Fn::Sub': '${CodeBucket}' },
          S3Key: { 'Fn::Sub': `\${CodePrefix}${file}` },
        }))
        .sort(byText),
    );
    // Processor, policy, enricher.
    expect(archives).toHaveLength(3);
  });

  it('names each archive by the SHA-256 of its bytes', () => {
    for (const [name, bytes] of Object.entries(live.files)) {
      if (!name.endsWith('.zip')) continue;
      expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.zip`);
    }
  });

  // Planted faults seen red: no `mtime`, no `attrs`.
  it('packs what Lambda can read: files with their permissions, and without a time', () => {
    const packed = Object.entries(live.files).flatMap(([name, bytes]) =>
      name.endsWith('.zip') ? Object.keys(unzipSync(bytes)) : [],
    );
    expect(packed.sort()).toEqual(expect.arrayContaining(['index.js', 'tocsin/policy.json']));
    for (const [name, bytes] of Object.entries(live.files)) {
      if (!name.endsWith('.zip')) continue;
      const directory = bytes.indexOf(Buffer.from('PK\u0001\u0002'));
      // Source: APPNOTE.TXT of PKWARE, "Central directory structure": made by, time and date, external attributes.
      expect(bytes[directory + 5]).toBe(3);
      expect(bytes.readUInt32LE(directory + 12)).toBe(0x0021_0000);
      expect((bytes.readUInt32LE(directory + 38) >>> 16).toString(8)).toBe('100644');
    }
  });

  // Planted fault seen red: `mtime` is the time of the run.
  it('writes the same bytes again, in another folder and another time zone', async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect((await templateIn(...LIVE)).files).toEqual(live.files);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('needs no bootstrap and nothing else of the CDK', () => {
    const text = JSON.stringify(live.template());
    for (const trace of ['cdk-hnb659fds', 'BootstrapVersion', 'AWS::CDK::Metadata', 'aws:cdk:', '/cdk-'])
      expect(text).not.toContain(trace);
    expect(Object.keys(live.template())).toEqual(['Description', 'Parameters', 'Resources', 'Outputs']);
    expect(Object.keys(live.template().Parameters)).toEqual(['CodeBucket', 'CodePrefix']);
  });

  it('asks for no more than CAPABILITY_IAM: nothing of IAM has a name of its own', () => {
    for (const { Type, Properties } of Object.values(live.template().Resources)) {
      if (!Type.startsWith('AWS::IAM::')) continue;
      for (const name of ['RoleName', 'UserName', 'GroupName', 'ManagedPolicyName'])
        expect(Properties).not.toHaveProperty(name);
    }
  });

  // Planted fault seen red: `mode` is not handed on.
  it('is the stack of the construct, but for where the code lies', () => {
    const app = new App({
      outdir: join(folder, 'own'),
      analyticsReporting: false,
      builtinCloudFormationValidation: false,
    });
    const stack = new Stack(app, 'Tocsin');
    new tocsin.SecurityHubIncidentResponse(stack, 'Soc', {
      mode: tocsin.ResponseMode.LIVE,
      emailAddresses: ['soc@example.com'],
      opsEmailAddresses: ['ops@example.com'],
    });
    const own = app.synth().getStackByName('Tocsin').template as WrittenTemplate;
    expect(comparable(live.template())).toEqual(comparable(own));
  });

  it('passes cfn-lint, where it is installed', () => {
    if (spawnSync('cfn-lint', ['--version']).status !== 0) {
      console.warn('NOT CHECKED, because cfn-lint is not installed: the template of "tocsin template"');
      return;
    }
    const file = join(folder, 'template.json');
    writeFileSync(file, live.files['template.json'] ?? '');
    // E3006: it does not know AWS::SecurityHub::ActionTarget yet. W3005: the CDK writes dependencies twice.
    const { stdout, status } = spawnSync('cfn-lint', [
      '--ignore-checks',
      'W3005',
      '--format',
      'parseable',
      file,
    ]);
    const problems = stdout
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(
      problems.filter((line) => !line.includes("'AWS::SecurityHub::ActionTarget' does not exist")),
    ).toEqual([]);
    expect([0, 2]).toContain(status);
  });

  it('prints one object with --json', async () => {
    const { exitCode, out } = await templateIn(...LIVE, '--json');
    const report = JSON.parse(out) as TemplateReport;
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({
      schema: 'tocsin.template/1',
      folder: 'tocsin-template',
      tells: true,
      parameters: ['CodeBucket', 'CodePrefix'],
      capabilities: ['CAPABILITY_IAM'],
      coverage: { outcome: 'proved', holes: [] },
    });
    expect(report.written?.archives.map(({ file }) => file).sort()).toEqual(
      Object.keys(live.files).filter((name) => name.endsWith('.zip')),
    );
  });

  // Planted fault seen red: written although there is a hole.
  it('writes nothing where nobody would be told, and says what is missing', async () => {
    const { exitCode, out, files } = await templateIn();
    expect([exitCode, files]).toEqual([1, {}]);
    expect(out).toMatch(/^Nothing was written: .*\nNobody is named: give --email, or --ticket-system /);
    expect(out).toMatch(/\n\d+ holes\n/);
  });

  it('takes a ticket system for somebody', async () => {
    const { exitCode, out } = await templateIn('--ticket-system', '--minimum-severity', 'critical');
    expect(out).toContain('Proved: a person is told of every CRITICAL finding');
    expect(exitCode).toBe(0);
  });

  it('shows the rule of a policy that keeps findings from people, unless it is meant so', async () => {
    const policy = join(folder, 'quiet.policy.json');
    const quiet = {
      id: 'sandbox',
      title: 'The sandbox is left alone',
      when: { asff: { AwsAccountId: [{ Value: '111122223333', Comparison: 'EQUALS' }] } },
      then: { route: 'none' },
    };
    writeFileSync(policy, JSON.stringify({ schema: 'tocsin.policy/1', rules: [quiet] }));
    const argv = [...LIVE, '--policy', policy];
    const found = await templateIn(...argv);
    expect([found.exitCode, found.files]).toEqual([1, {}]);
    expect(found.out).toMatch(/culprit {3}policy rule "sandbox"/);
    const meant = await templateIn(...argv, '--acknowledge', 'sandbox=SEC-12');
    expect(meant.exitCode).toBe(0);
    const layer = Object.values(meant.files).flatMap((bytes) =>
      bytes[0] === 0x50 ? (unzipSync(bytes)['tocsin/policy.json'] ?? []) : [],
    );
    expect(Buffer.from(layer[0] ?? []).toString('utf8')).toContain('"sandbox"');
  });
});

describe('what is refused', () => {
  it.each<[readonly string[], RegExp]>([
    [['--mode', 'loud'], /^tocsin: --mode must be one of shadow, live, found "loud"\n$/],
    [['--mark', 'x'], /--mark must be one of notified, none, found "x"/],
    [
      ['--minimum-severity', 'x'],
      /--minimum-severity must be one of INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL/,
    ],
    [['--automation-rule', 'x'], /--automation-rule must be one of passed-controls, critical-findings/],
    [['--email', 'nobody'], /emailAddresses must hold e-mail addresses, found "nobody"/],
    [['--email', 'a@b.de', '--email', 'a@b.de'], /must name each address once/],
    [['--time-zone', 'Mars/Phobos'], /timeZone must be the IANA name of a time zone .* found "Mars\/Phobos"/],
    [
      ['--automation-rule', 'critical-findings', '--mark', 'none'],
      /must not hold CRITICAL_FINDINGS where mark/,
    ],
    [['--policy', 'absent.json'], /absent\.json/],
    [['--out', `${taken}/x`, '--email', 'a@b.de'], /taken\/x: the folder cannot be written: .*ENOTDIR/],
  ])('%j', async (argv, message) => {
    const { exitCode, out, err, files } = await templateIn(...argv);
    expect({ exitCode, out, files }).toEqual({ exitCode: 2, out: '', files: {} });
    expect(err).toMatch(message);
  });
});

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
