import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const logSourceOff: DocumentedRule = {
  rule: {
    id: 'log-source-off',
    title: 'Somebody switched a log off',
    rationale:
      'GuardDuty rates this LOW, and mostly it is an account that is being closed or a trail that is ' +
      "replaced by the organization's. It is also the first thing that a careful intruder does. Four " +
      'hours, because the question is simple (who, and is there another trail?) and the answer may ' +
      'change everything. It does not page: an unusual author of the same call is ' +
      'DefenseEvasion:IAMUser/AnomalousBehavior, and that does; so do an account that leaves the ' +
      "organization and objects encrypted with a stranger's key (DefenseImpairment:Organizations and " +
      ':S3).',
    when: [
      {
        facts: {
          threatType: [
            'Stealth:IAMUser/CloudTrailLoggingDisabled',
            'DefenseEvasion:IAMUser/BedrockLoggingDisabled',
          ],
          severity: ['LOW', 'MEDIUM'],
        },
      },
      {
        facts: {
          threatType: [
            'DefenseImpairment:EC2/DisableOrModifyTools',
            'DefenseImpairment:RDS/ModifyAuthenticationProcess',
            'DefenseImpairment:Route53Resolver/DisableOrModifyTools',
          ],
          severity: ['MEDIUM', 'HIGH'],
        },
      },
    ],
    then: TICKET,
    runbook: runbook('persistence-in-iam'),
    references: [SOURCE.guardDutyIam, SOURCE.customDetectionRules],
  },
  attack: ['T1685.002'],
  falsePositives: [
    "A trail of a member account that the organization's trail replaces.",
    'A network that is taken down with its flow logs.',
  ],
  cases: [
    {
      title: 'CloudTrail is off',
      base: 'asff',
      finding: {
        Types: ['TTPs/Defense Evasion/Stealth:IAMUser-CloudTrailLoggingDisabled'],
        Severity: { Label: 'LOW' },
      },
      matches: ['log-source-off'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'an unusual author',
      base: 'asff',
      finding: { Types: ['TTPs/Defense Evasion/IAMUser-AnomalousBehavior'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['log-source-off'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'flow logs deleted, by whomever',
      base: 'guardduty',
      finding: { type: 'DefenseImpairment:EC2/DisableOrModifyTools', severity: 8 },
      matches: ['log-source-off'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'the account leaves the organization',
      base: 'guardduty',
      finding: { type: 'DefenseImpairment:Organizations/ModifyCloudResourceHierarchy', severity: 8 },
      matchesNot: ['log-source-off'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'access logging of one bucket is off',
      base: 'asff',
      finding: {
        Types: ['TTPs/Defense Evasion/Stealth:S3-ServerAccessLoggingDisabled'],
        Severity: { Label: 'LOW' },
      },
      matchesNot: ['log-source-off'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
