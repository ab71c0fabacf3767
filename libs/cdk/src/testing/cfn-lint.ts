import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

/** Whether `cfn-lint` is installed: a Python program, in no registry that this repository needs. */
export function hasCfnLint(): boolean {
  return spawnSync('cfn-lint', ['--version']).status === 0;
}

interface Match {
  readonly Filename: string;
  readonly Rule: { readonly Id: string };
  readonly Message: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

/** What cfn-lint says of a template. */
export interface Remark {
  /** The name of the template's file. */
  readonly file: string;
  readonly rule: string;
  /** The resource that it speaks of. Absent where it speaks of none. */
  readonly logicalId?: string;
  /** `file rule path: message`. */
  readonly text: string;
}

/** Runs `cfn-lint` over templates, for Regions of every partition that it knows. */
export function cfnLint(files: readonly string[]): readonly Remark[] {
  const regions = ['us-east-1', 'eu-central-1', 'us-gov-west-1', 'cn-north-1'];
  const { status, stdout, stderr } = spawnSync(
    'cfn-lint',
    ['--regions', ...regions, '--format', 'json', '--', ...files],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  // 0: nothing; the bits of 2, 4 and 8: errors, warnings, remarks. Anything else is a failure of cfn-lint itself.
  if (status === null || (status & ~14) !== 0) throw new Error(`cfn-lint ended with ${status}: ${stderr}`);
  return (JSON.parse(stdout) as readonly Match[]).map(({ Filename, Rule, Message, Location }) => {
    const path = Location.Path ?? [];
    return {
      file: basename(Filename),
      rule: Rule.Id,
      logicalId: path[0] === 'Resources' ? String(path[1]) : undefined,
      text: `${basename(Filename)} ${Rule.Id} ${path.join('/')}: ${Message}`,
    };
  });
}
