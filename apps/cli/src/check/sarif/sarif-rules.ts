import type { RequirementKind } from '@tocsin/routing';
import type { SarifRule } from './sarif-types.js';

const HELP =
  'Automation rules run before EventBridge, and what no event rule takes is gone. Read the story of the result, mend the ' +
  'part that it names, or acknowledge it with a reason: tocsin check … --acknowledge PART=REASON.';

const rule = (kind: RequirementKind, name: string, short: string, full: string): SarifRule => ({
  id: `tocsin/${kind}`,
  name,
  shortDescription: { text: short },
  fullDescription: { text: full },
  help: { text: HELP },
  defaultConfiguration: { level: 'error' },
});

/** One rule for each kind of requirement, in the order of `REQUIREMENT_KINDS`. */
export const SARIF_RULES: readonly SarifRule[] = [
  rule(
    'opened',
    'NewFindingReachesNobody',
    'A new finding reaches nobody.',
    'There is a finding that is NEW and ACTIVE, of a severity that somebody must be told of, and nobody is told.',
  ),
  rule(
    'raised',
    'GrownFindingReachesNobody',
    'A finding that has grown reaches nobody.',
    'There is a finding that was told, has grown to a severity that somebody must be told of, and nobody is told.',
  ),
  rule(
    'reopened',
    'ReopenedFindingReachesNobody',
    'A finding that is open again reaches nobody.',
    'There is a finding that was closed and is NEW again, and nobody is told.',
  ),
  rule(
    'escalated',
    'EscalatedFindingReachesNobody',
    'A finding that a person escalates reaches nobody.',
    'There is a finding that a person sends with a custom action of Security Hub, and nobody is told.',
  ),
  rule(
    'closed',
    'ClosedFindingStaysOpen',
    'The incident of a closed finding stays open.',
    'There is a finding that was told and is closed in Security Hub, and no processor hears of it.',
  ),
];
