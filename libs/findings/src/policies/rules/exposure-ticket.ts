import type { DocumentedRule } from '../documented-rule.js';
import { TICKET_IN_A_DAY } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const exposureTicket: DocumentedRule = {
  rule: {
    id: 'exposure-ticket',
    title: 'MEDIUM exposures become tickets',
    rationale:
      'Something of ours can be reached or read from outside. Most of it was meant to be: a load ' +
      'balancer, a role that a supplier assumes. Each is worth one look by the owner within a day, and ' +
      'none is worth a night.',
    when: { facts: { class: ['exposure'], severity: ['MEDIUM'] } },
    then: TICKET_IN_A_DAY,
    runbook: runbook('public-exposure'),
    references: [SOURCE.inspectorTypes, SOURCE.accessAnalyzer],
  },
  falsePositives: [
    "Intended access: a partner's role, a public web server. Archive it at its source by a rule (IAM " +
      'Access Analyzer archive rules, Inspector suppression rules), so that the next new one stands ' +
      'out.',
  ],
  cases: [
    {
      title: 'a reachable port',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Software and Configuration Checks/AWS Security Best Practices/Network Reachability'],
        Severity: { Label: 'MEDIUM' },
        FindingProviderFields: null,
      },
      matches: ['exposure-ticket'],
      expect: { priority: 'P4', pages: false, route: 'ticket' },
    },
    {
      title: 'a HIGH one',
      base: 'asff',
      finding: {
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
        ProductName: null,
        GeneratorId: 'example',
        Types: ['Software and Configuration Checks/AWS Security Best Practices/Network Reachability'],
        Severity: { Label: 'HIGH' },
        FindingProviderFields: null,
      },
      matchesNot: ['exposure-ticket'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
  ],
};
