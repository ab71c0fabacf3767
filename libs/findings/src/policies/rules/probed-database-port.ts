import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const probedDatabasePort: DocumentedRule = {
  rule: {
    id: 'probed-database-port',
    title: 'A port that should not be open is probed',
    rationale:
      'HIGH here means which port is open (Elasticsearch, EMR), not that somebody got in. Such a port ' +
      'must close today, and a ticket of four hours does that. When somebody does get in, what follows ' +
      'has types of its own.',
    when: {
      facts: {
        threatType: ['Recon:EC2/PortProbeUnprotectedPort', 'Recon:EC2/PortProbeEMRUnprotectedPort'],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('public-exposure'),
    references: [SOURCE.guardDutyEc2],
  },
  attack: ['T1595.002', 'T1190'],
  falsePositives: ['A honeypot.'],
  cases: [
    {
      title: 'an open Elasticsearch port',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort'], Severity: { Label: 'HIGH' } },
      matches: ['probed-database-port'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'any other port',
      base: 'asff',
      finding: { Types: ['TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort'], Severity: { Label: 'LOW' } },
      matchesNot: ['probed-database-port'],
      expect: { priority: 'P5', pages: false, route: 'none' },
    },
  ],
};
