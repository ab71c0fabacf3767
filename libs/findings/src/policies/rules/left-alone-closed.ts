import type { DocumentedRule } from '../documented-rule.js';
import { LEAVE_ALONE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const leftAloneClosed: DocumentedRule = {
  rule: {
    id: 'left-alone-closed',
    title: 'Findings that a person closed are left alone',
    rationale:
      'Somebody set the workflow to RESOLVED or SUPPRESSED, which Security Hub never does by itself ' +
      'except for a control that passed. No machine lowers a CRITICAL finding here: a person, or a rule ' +
      'that a person wrote, already did. Security Hub sets RESOLVED back to NEW when a control fails ' +
      'again or an archived finding becomes active; then it is judged anew. SUPPRESSED is never set ' +
      'back.',
    when: { facts: { workflowStatus: ['RESOLVED', 'SUPPRESSED'] } },
    then: LEAVE_ALONE,
    terminal: true,
    runbook: runbook('left-alone'),
    references: [SOURCE.securityHubWorkflow],
  },
  falsePositives: [
    'An automation rule of Security Hub that suppresses too much lands here and is not seen: keep ' +
      'those rules few, and list what they suppressed once a week.',
  ],
  cases: [
    {
      title: 'a suppressed HIGH threat',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
        Workflow: { Status: 'SUPPRESSED' },
      },
      matches: ['left-alone-closed'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
    {
      title: 'one that was told already is not closed',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
        Workflow: { Status: 'NOTIFIED' },
      },
      matchesNot: ['left-alone-closed'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
