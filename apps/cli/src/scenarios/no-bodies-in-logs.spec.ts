import { aFinding } from '@tocsin/findings/testing';
import type { SimulatorOptions } from '@tocsin/simulator';
import { editedAssembly } from './edited-assembly.js';
import { startStack } from './stack.js';

/** What an attacker writes into a finding; no word of ours holds it. */
const STAIN = 'zq7-stain';

const finding = aFinding({
  Id: 'stained',
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
  Title: `A title ${STAIN}`,
  Description: `A description ${STAIN}`,
  GeneratorId: STAIN,
  SourceUrl: `https://example.com/${STAIN}`,
  ProductFields: { [STAIN]: STAIN },
  UserDefinedFields: { [STAIN]: STAIN },
  Note: { Text: STAIN, UpdatedBy: STAIN, UpdatedAt: '2026-11-24T09:00:00.000Z' },
  Resources: [{ Type: 'Other', Id: STAIN, Tags: { [STAIN]: STAIN }, Details: { Other: { [STAIN]: STAIN } } }],
});

/** Every line of the functions that holds the stain, over the default stack; a shadow of it where that is asked for. */
async function stainedLines(mode: 'live' | 'shadow', intercept?: SimulatorOptions['intercept']) {
  await using assembly = await editedAssembly((_, { Type, Properties }) => {
    if (Type !== 'AWS::Lambda::Function') return;
    (Properties['Environment'] as { Variables: Record<string, string> }).Variables['TOCSIN_MODE'] = mode;
  });
  await using engine = await startStack({ intercept }, assembly.folder);
  await engine.receive(finding);
  await engine.quiet({ timeoutMs: 120_000 });
  const lines = engine.logs().map(({ line }) => line);
  return {
    handled: lines.filter((line) => line.includes('"stained"')),
    stained: lines.filter((line) => line.includes(STAIN)),
  };
}

describe('the log of the function that is deployed', () => {
  /** Fails the first so many calls of an operation. */
  function fail(
    operation: string,
    code: string,
    times = Number.POSITIVE_INFINITY,
  ): SimulatorOptions['intercept'] {
    let left = times;
    return (call) => {
      if (call.operation !== operation || left === 0) return { do: 'pass' };
      left -= 1;
      return { do: 'fail', status: 400, code };
    };
  }

  // Planted fault seen red: the title beside the ids in the processor's report.
  it.each([
    ['when all goes well', undefined],
    ['when SNS refuses the notice', fail('PublishBatch', 'InvalidParameter')],
    ['when Security Hub refuses the update', fail('BatchUpdateFindings', 'InvalidInputException')],
    ['when DynamoDB refuses to be read once', fail('BatchGetItem', 'AccessDeniedException', 1)],
  ])('holds nothing that somebody wrote into a finding, %s', async (_, intercept) => {
    const { handled, stained } = await stainedLines('live', intercept);
    expect(handled).not.toHaveLength(0);
    expect(stained).toEqual([]);
  });

  it('in shadow mode shows the subject of the mail, and no more', async () => {
    const { stained } = await stainedLines('shadow');
    expect(stained).toHaveLength(1);
    const { subject, ...rest } = JSON.parse(stained[0] ?? '') as Record<string, unknown>;
    expect(subject).toMatch(/^[\x20-\x7E]{1,99}$/);
    expect(JSON.stringify(rest)).not.toContain(STAIN);
  });
});
