import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const dataLeaves: DocumentedRule = {
  rule: {
    id: 'data-leaves',
    title: 'Data is being carried away',
    rationale:
      'Objects are read out of a bucket unusually or from a known bad address, a disk or database ' +
      'image is shared with a stranger, or a machine sends data through a tunnel or to a drop point. ' +
      'What has left does not come back, so an hour is already long. It pages although backup and ' +
      'analysis jobs cause it at times, because the price of a miss is a notification to the ' +
      'regulator. Management calls that only could lead there are tickets (harm-through-iam).',
    when: [
      {
        facts: {
          threatType: [
            'Exfiltration:S3/AnomalousBehavior',
            'Exfiltration:S3/MaliciousIPCaller',
            'Exfiltration:EC2/TransferDataToCloudAccount',
            'Exfiltration:RDS/TransferDataToCloudAccount',
          ],
          severity: ['MEDIUM', 'HIGH'],
        },
      },
      {
        facts: {
          threatType: [
            'Trojan:EC2/DNSDataExfiltration',
            'Trojan:EC2/DropPoint',
            'Trojan:Runtime/DropPoint',
            'Trojan:Lambda/DropPoint',
          ],
          severity: ['MEDIUM', 'HIGH'],
        },
      },
    ],
    then: PAGE,
    runbook: runbook('data-exfiltration'),
    references: [SOURCE.guardDutyS3, SOURCE.guardDutyEc2, SOURCE.customDetectionRules],
  },
  attack: ['T1530', 'T1537', 'T1048'],
  falsePositives: [
    'A new backup or analysis job, a migration, a data scientist on the last day of the quarter: the ' +
      'principal and the destination tell.',
  ],
  cases: [
    {
      title: 'objects are read unusually',
      base: 'asff',
      finding: { Types: ['TTPs/Exfiltration:S3-AnomalousBehavior'], Severity: { Label: 'HIGH' } },
      matches: ['data-leaves'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'snapshots are copied unusually',
      base: 'guardduty',
      finding: { type: 'Exfiltration:IAMUser/AnomalousBehavior', severity: 8 },
      matchesNot: ['data-leaves'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a tunnel by DNS',
      base: 'guardduty',
      finding: { type: 'Trojan:EC2/DNSDataExfiltration', severity: 8 },
      matches: ['data-leaves'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a drop point, MEDIUM',
      base: 'asff',
      finding: { Types: ['Effects/Data Exfiltration/Trojan:EC2-DropPoint'], Severity: { Label: 'MEDIUM' } },
      matches: ['data-leaves'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'listing is not reading',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery:S3-AnomalousBehavior'], Severity: { Label: 'LOW' } },
      matchesNot: ['data-leaves'],
      expect: { priority: 'P5', pages: false, route: 'gather' },
    },
  ],
};
