import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_COLUMNS } from '../check/text/check-text.js';
import { criticalOfTheDay, runOne } from '../demo/one-finding.js';
import { demoText } from '../demo/demo-text.js';
import { lostCritical } from '../demo/recipe-hole.js';
import { progressOn } from '../terminal/progress.js';
import { safeJson } from '../terminal/safe-text.js';
import { paintFor, widthFor } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import type { DemoOptions } from './demo-options.js';
import { UsageError } from './usage-error.js';

/** The name under which the template is spoken of. */
const RECIPE = 'recipe.yaml';

/**
 * `tocsin demo`: a finding that a common set of rules loses, and one that the default stack tells somebody of.
 *
 * @returns the exit code: 0 both were shown, 1 not.
 * @throws UsageError where the files of the demonstration are missing.
 */
export async function demoCommand(options: DemoOptions, terminal: Terminal): Promise<0 | 1> {
  const { shipped = '' } = terminal;
  const recipe = join(shipped, RECIPE);
  const assembly = join(shipped, 'cdk.out');
  for (const needed of [recipe, assembly])
    if (!existsSync(needed))
      throw new UsageError(`the demonstration is not complete: ${needed} is missing; install tocsin again`);

  const progress = progressOn(terminal.stderr);
  progress.say('looking for a finding that the recipe loses');
  const hole = await lostCritical(recipe, RECIPE);
  progress.say('starting the engine');
  const { emails, incidents } = await runOne(criticalOfTheDay(new Date()), assembly, progress.say);
  progress.end();
  const demo = { schema: 'tocsin.demo/1', hole, incident: incidents[0], email: emails.example } as const;
  const page = {
    width: Math.min(MOST_COLUMNS, widthFor(terminal.stdout)),
    paint: paintFor(terminal.stdout, options.color),
  };
  terminal.stdout.write(options.json === true ? `${safeJson(demo)}\n` : demoText(demo, page));
  return hole === undefined || emails.example === undefined ? 1 : 0;
}
