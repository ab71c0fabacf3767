import type { DocumentedRule } from '../documented-rule.js';
import { LEAVE_ALONE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const leftAloneSample: DocumentedRule = {
  rule: {
    id: 'left-alone-sample',
    title: 'Sample findings are left alone',
    rationale:
      'A provider makes sample findings on request, to show what one looks like; nothing happened. ' +
      "GuardDuty's button makes one of every type, about two hundred at once, CRITICAL ones included: " +
      'waking somebody for each teaches people to ignore pages. This holds for CRITICAL too: a sample ' +
      'is no finding of that severity, it is no finding at all.',
    when: { facts: { sample: true } },
    then: LEAVE_ALONE,
    terminal: true,
    runbook: runbook('left-alone'),
    references: [SOURCE.guardDutySamples],
  },
  falsePositives: [
    'A finding is only taken for a sample where its provider marks it so; a title that begins with ' +
      '[SAMPLE] is not enough, because whoever writes a finding writes its title.',
  ],
  cases: [
    {
      title: 'a GuardDuty sample, CRITICAL',
      base: 'asff',
      finding: {
        Types: ['TTPs/AttackSequence:IAM/CompromisedCredentials'],
        Severity: { Label: 'CRITICAL' },
        Sample: true,
      },
      matches: ['left-alone-sample'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
    {
      title: 'the same type in earnest',
      base: 'asff',
      finding: { Types: ['TTPs/AttackSequence:IAM/CompromisedCredentials'], Severity: { Label: 'CRITICAL' } },
      matchesNot: ['left-alone-sample'],
      expect: { priority: 'P1', pages: true, route: 'page' },
    },
    {
      title: 'a title that only claims to be a sample',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/Backdoor:EC2-C&CActivity.B'],
        Severity: { Label: 'HIGH' },
        Title: '[SAMPLE] The instance talks to a command and control server.',
      },
      matchesNot: ['left-alone-sample'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
  ],
};
