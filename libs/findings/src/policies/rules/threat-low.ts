import type { DocumentedRule } from '../documented-rule.js';
import { GATHER_IN_TWO_DAYS } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const threatLow: DocumentedRule = {
  rule: {
    id: 'threat-low',
    title: 'LOW threats are gathered',
    rationale:
      "GuardDuty's LOW is an attempt that did not get through, or something unusual that is usually " +
      'harmless. Most of what it reports is of this kind. The owner of the account gets them as one ' +
      'list, to see what stands open and who probes it; nobody is woken. Later rules raise the few LOW ' +
      'types that are the trace of an attacker.',
    when: { facts: { class: ['threat'], severity: ['LOW', 'INFORMATIONAL'] } },
    then: GATHER_IN_TWO_DAYS,
    runbook: runbook('unknown-threat'),
    references: [SOURCE.guardDutySeverity],
  },
  falsePositives: [
    'Nearly all of them. A LOW finding matters when it stands beside a higher one about the same ' +
      'principal or machine: look for those first.',
  ],
  cases: [
    {
      title: 'an unusual discovery call',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/IAMUser-AnomalousBehavior'], Severity: { Label: 'LOW' } },
      matches: ['threat-low'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
    {
      title: 'the same at MEDIUM',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['threat-low'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'an unusual look at a bucket',
      base: 'guardduty',
      finding: { type: 'Discovery:S3/AnomalousBehavior', severity: 2 },
      matches: ['threat-low'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
