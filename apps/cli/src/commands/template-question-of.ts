import type { TemplateQuestion } from '../template/template-question.js';
import type { Terminal } from '../terminal/terminal.js';
import { policyOf } from './policy-source.js';
import type { TemplateOptions } from './template-options.js';
import { UsageError } from './usage-error.js';

/** Options that are handed on as they are. */
const SAME = [
  'mode',
  'mark',
  'minimumSeverity',
  'timeZone',
  'findingsFrom',
  'source',
  'key',
  'quietFor',
  'findingsPerMonth',
] as const;

/**
 * What is asked of the construct.
 *
 * @throws UsageError for options that do not go together, or a policy that cannot be read.
 */
export async function questionOf(options: TemplateOptions, terminal: Terminal): Promise<TemplateQuestion> {
  const { archive, archiveRetention: retention } = options;
  if (archive !== true && retention !== undefined)
    throw new UsageError('--archive-retention says how long the archive keeps events: give --archive too');
  return {
    ...Object.fromEntries(
      SAME.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ),
    ...(archive === true && { archive: retention === undefined ? {} : { retention } }),
    escalateByFunction: options.escalateByFunction === true,
    emailAddresses: options.email ?? [],
    opsEmailAddresses: options.opsEmail ?? [],
    automationRules: options.automationRule ?? [],
    ...(options.policy !== undefined && { policy: await policyOf(options.policy, terminal) }),
    ticketSystem: options.ticketSystem === true,
    acknowledged: options.acknowledge ?? [],
  };
}
