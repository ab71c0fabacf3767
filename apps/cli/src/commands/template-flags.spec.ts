import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tocsin from '@tocsin/cdk';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { TemplateReport } from '../template/template-report.js';
import { comparable } from '../testing/comparable-template.js';
import { templateIn } from '../testing/template-run.js';
import type { WrittenTemplate } from '../testing/template-run.js';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-template-flags-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Props = tocsin.SecurityHubIncidentResponseProps;

const WHO = ['--email', 'soc@example.com'];
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

function ownTemplate(propsOf: (stack: Stack) => Props): WrittenTemplate {
  const outdir = mkdtempSync(join(folder, 'own-'));
  const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'Tocsin');
  new tocsin.SecurityHubIncidentResponse(stack, 'Soc', {
    emailAddresses: ['soc@example.com'],
    ...propsOf(stack),
  });
  return app.synth().getStackByName('Tocsin').template as WrittenTemplate;
}

describe('each flag is a property of the construct', () => {
  const defaults = ownTemplate(() => ({}));

  // Planted fault seen red, for each: it is not handed on.
  it.each<[readonly string[], (stack: Stack) => Props]>([
    [['--source', 'new-security-hub'], () => ({ source: tocsin.FindingSource.NEW_SECURITY_HUB })],
    [['--findings-from', 'this-account'], () => ({ findingsFrom: tocsin.FindingsFrom.THIS_ACCOUNT })],
    [['--key', KEY], (stack) => ({ key: Key.fromKeyArn(stack, 'Key', KEY) })],
    [['--archive'], (stack) => ({ archive: new tocsin.SecurityHubArchive(stack, 'Archive') })],
    [
      ['--archive', '--archive-retention', '30', '--key', KEY],
      (stack) => {
        const key = Key.fromKeyArn(stack, 'Key', KEY);
        const retention = Duration.days(30);
        return { key, archive: new tocsin.SecurityHubArchive(stack, 'Archive', { key, retention }) };
      },
    ],
    [['--quiet-for', '6'], () => ({ quietFor: Duration.hours(6) })],
    [
      ['--escalate-by-function'],
      () => ({ escalateActionResource: tocsin.EscalateActionResource.CUSTOM_RESOURCE }),
    ],
  ])('%j', async (argv, propsOf) => {
    const own = ownTemplate(propsOf);
    expect(comparable(own)).not.toEqual(comparable(defaults));
    const { exitCode, template } = await templateIn(...WHO, ...argv);
    expect(exitCode).toBe(0);
    expect(comparable(template())).toEqual(comparable(own));
  });

  it.each([
    ['--source', 'new-security-hub'],
    ['--findings-from', 'this-account'],
    ['--findings-from', 'this-region'],
  ])('%s %s: that it is undecided whether all is told, is said', async (...argv) => {
    const { out } = await templateIn(...WHO, '--mode', 'live', ...argv);
    expect(out).toContain('Undecided whether a person is told of every HIGH and CRITICAL finding (');
  });

  it('says where the archive lies', async () => {
    const { template } = await templateIn(...WHO, '--archive');
    expect(template().Outputs['ArchiveBucketName']?.Value).toEqual({
      Ref: expect.stringMatching(/^ArchiveBucket/) as string,
    });
  });
});

describe('what the construct says', () => {
  // Planted faults seen red: no notes in the text; the word of the CDK for acknowledging is left in.
  it('about the policy of a key, is shown, on one page and in --json', async () => {
    const { out } = await templateIn(...WHO, '--key', KEY);
    expect(out).toMatch(/\n- Warning: the policy of the key Tocsin\/Key is not managed by this app: let\n/);
    const { notes } = JSON.parse((await templateIn(...WHO, '--key', KEY, '--json')).out) as TemplateReport;
    expect(notes).toEqual(
      ['events', 'sns'].map((service) => ({
        level: 'warning',
        text: expect.stringMatching(
          new RegExp(`let ${service}\\.amazonaws\\.com use kms:Decrypt .* under that key$`),
        ) as string,
      })),
    );
  });

  it('about the cost, is printed where it was asked', async () => {
    const { out } = await templateIn(...WHO, '--findings-per-month', '5000');
    expect(out).toMatch(
      /\n- About \$\d+\.\d\d a month at most for 5,000 findings that the event rules let in/,
    );
    expect((await templateIn(...WHO)).out).not.toMatch(/a month|Warning/);
  });

  it('is shown where nothing is written, too', async () => {
    const { exitCode, out } = await templateIn('--findings-per-month', '5000');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Nothing was written: [^]*\n- About \$[^]*\n\d+ holes\n/);
  });
});

describe('what is refused, by the construct where it is its own', () => {
  it.each<[readonly string[], RegExp]>([
    [['--source', 'both'], /^tocsin: --source must be one of cspm, new-security-hub, found "both"\n$/],
    [['--findings-from', 'mars'], /--findings-from must be one of everywhere, this-account, .* found "mars"/],
    [['--key', 'alias/x'], /--key must be the ARN of a KMS key, not of an alias, .* found "alias\/x"/],
    [['--key', 'arn:aws:kms:eu-west-1:111122223333:alias/x'], /--key must be the ARN of a KMS key/],
    [['--quiet-for', '25'], /^tocsin: quietFor must be 1 to 24 whole hours, found 1 day 1 hour\n$/],
    [['--quiet-for', '1.5'], /quietFor must be 1 to 24 whole hours/],
    [['--quiet-for', '-1'], /^tocsin: --quiet-for: Duration amounts cannot be negative/],
    [['--quiet-for', 'x'], /'--quiet-for <hours>' argument 'x' is invalid\. Allowed is a number\./],
    [['--archive', '--archive-retention', '1.5'], /retention must be at least one whole day/],
    [['--archive', '--archive-retention', '-1'], /^tocsin: --archive-retention: Duration amounts/],
    [['--archive-retention', '30'], /^tocsin: --archive-retention says .*: give --archive too\n$/],
    [['--findings-per-month', '1.5'], /findingsPerMonth must be a whole number, 0 or more, found 1\.5/],
    [
      ['--source', 'new-security-hub', '--escalate-by-function'],
      /escalateActionResource must be left out where source is NEW_SECURITY_HUB/,
    ],
    [
      ['--source', 'new-security-hub', '--automation-rule', 'passed-controls'],
      /automationRules must be left out where source is NEW_SECURITY_HUB/,
    ],
  ])('%j', async (argv, message) => {
    const { exitCode, out, err, files } = await templateIn(...WHO, ...argv);
    expect({ exitCode, out, files }).toEqual({ exitCode: 2, out: '', files: {} });
    expect(err).toMatch(message);
  });
});
