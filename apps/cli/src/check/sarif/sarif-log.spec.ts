import { join } from 'node:path';
import { REQUIREMENT_KINDS } from '@tocsin/routing';
import { checkIn } from '../../testing/check-run.js';
import type { CheckReport, PlacedHole } from '../check-report.js';
import { sarifLog } from './sarif-log.js';

const fixtures = join(__dirname, '../fixtures');
const sarif = async (...argv: readonly string[]) => {
  const { exitCode, out } = await checkIn(fixtures, ...argv, '--sarif');
  return { exitCode, log: JSON.parse(out) };
};

const hole: PlacedHole = {
  kind: 'closed',
  finding: {},
  seen: {},
  at: '2026-11-24T12:00:00.000Z',
  doubts: [],
  culprit: { part: 'event rule', id: 'A', name: '[free](https://evil.example)\u202E', place: 'Resources.A' },
  story: ['The rule [free](https://evil.example)\u001B[2J is odd.'],
  location: { file: 'a folder/ä.yaml', line: 7 },
};
const report: CheckReport = {
  schema: 'tocsin.check/1',
  outcome: 'holes',
  now: '2026-11-24T12:00:00.000Z',
  requirement: { severities: ['HIGH'], kinds: REQUIREMENT_KINDS },
  unasked: [],
  more: [],
  read: [],
  holes: [hole],
  undecided: [],
  remarks: [],
  advice: [],
  assumptions: [],
};

describe('SARIF 2.1.0', () => {
  it('has a rule for each kind, and a result for the hole', async () => {
    const { exitCode, log } = await sarif('recipe.yaml');
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver.rules.map(({ id }: { readonly id: string }) => id)).toEqual(
      REQUIREMENT_KINDS.map((kind) => `tocsin/${kind}`),
    );
    expect(run).toMatchObject({
      tool: { driver: { name: 'tocsin check', semanticVersion: '0.1.0' } },
      invocations: [{ executionSuccessful: true, exitCode: 1 }],
      columnKind: 'utf16CodeUnits',
      properties: { outcome: 'holes', now: '2026-11-24T12:00:00.000Z' },
    });
    expect(run.results).toHaveLength(1);
    expect(run.results[0]).toMatchObject({
      ruleId: 'tocsin/opened',
      ruleIndex: 0,
      kind: 'fail',
      level: 'error',
      message: {
        text: expect.stringMatching(
          /^A new finding comes: [^]*\nNobody is told\.\nFix: Take Workflow out [^]*\n- "Workflow": \{"Status":"NOTIFIED"\}$/,
        ),
      },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'recipe.yaml' }, region: { startLine: 30 } },
          logicalLocations: [
            {
              name: 'Escalate Critical Findings',
              fullyQualifiedName: 'Resources.EscalateRule',
              kind: 'resource',
            },
          ],
        },
      ],
      partialFingerprints: { 'tocsinHole/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(exitCode).toBe(1);
  });

  it('calls what is undecided open, with the level that SARIF then wants', async () => {
    const { exitCode, log } = await sarif('own-policy.yaml', '--require', 'opened');
    expect(log.runs[0].results).toMatchObject(
      [
        { ruleId: 'tocsin/opened', kind: 'open', level: 'none', message: { text: /^Undecided: it depends/ } },
      ].map(({ message: { text }, ...rest }) => ({
        ...rest,
        message: { text: expect.stringMatching(text) },
      })),
    );
    expect(exitCode).toBe(3);
  });

  it('has no result where it is proved', async () => {
    const { exitCode, log } = await sarif('recipe.yaml', '--require', 'escalated');
    expect(log.runs[0].results).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('asks a person to look where a part that could not be read may tell of it', () => {
    const [result] = sarifLog({ ...report, outcome: 'undecided' }, '0.1.0').runs[0]?.results ?? [];
    expect([result?.kind, result?.level]).toEqual(['review', 'none']);
  });

  // Planted fault seen red: names that are not cleaned; a path that is not encoded.
  it('makes no link of a name, and a URI of the file', () => {
    const [result] = sarifLog(report, '0.1.0').runs[0]?.results ?? [];
    expect(result?.message.text).toBe('The rule [free] (https://evil.example)[2J is odd.');
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20folder/%C3%A4.yaml');
    const there = { ...report, holes: [{ ...hole, location: { file: '/a b/c.yaml', line: 1 } }] };
    const [absolute] = sarifLog(there, '0.1.0').runs[0]?.results ?? [];
    expect(absolute?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('file:///a%20b/c.yaml');
  });
});
