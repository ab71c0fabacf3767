import type { DocumentedRule } from '../documented-rule.js';
import { TICKET } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const cryptoMining: DocumentedRule = {
  rule: {
    id: 'crypto-mining',
    title: 'A machine of ours speaks to a mining pool',
    rationale:
      'A machine speaks to a mining pool or to a blockchain, or asked for such a name. The harm is the ' +
      'bill, which grows by the hour and not by the minute; and pools, wallets and exchanges are also ' +
      'asked for by honest programs. Four hours. A miner that the agent saw run is code of somebody ' +
      'else, and pages (code-of-somebody-else-runs); so does the theft of the credentials that started ' +
      'it.',
    when: {
      facts: {
        threatType: [
          'CryptoCurrency:EC2/BitcoinTool',
          'CryptoCurrency:Runtime/BitcoinTool',
          'CryptoCurrency:Lambda/BitcoinTool',
          'Impact:EC2/BitcoinDomainRequest.Reputation',
          'Impact:Runtime/BitcoinDomainRequest.Reputation',
        ],
        severity: ['MEDIUM', 'HIGH'],
      },
    },
    then: TICKET,
    runbook: runbook('crypto-mining'),
    references: [SOURCE.guardDutyEc2, SOURCE.guardDutyRuntime, SOURCE.guardDutyLambda],
  },
  attack: ['T1496.001'],
  falsePositives: [
    'A business that works with a blockchain: its nodes talk to the same addresses. Mark them by tag ' +
      'and suppress the type for them.',
  ],
  cases: [
    {
      title: 'a mining pool by DNS',
      base: 'asff',
      finding: {
        Types: ['TTPs/Command and Control/CryptoCurrency:EC2-BitcoinTool.B!DNS'],
        Severity: { Label: 'HIGH' },
      },
      matches: ['crypto-mining'],
      expect: { priority: 'P3', pages: false, route: 'ticket' },
    },
    {
      title: 'a miner that runs',
      base: 'guardduty',
      finding: { type: 'Impact:Runtime/CryptoMinerExecuted', severity: 8 },
      matchesNot: ['crypto-mining'],
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'another bad name',
      base: 'asff',
      finding: { Types: ['TTPs/Impact:EC2-AbusedDomainRequest.Reputation'], Severity: { Label: 'MEDIUM' } },
      matchesNot: ['crypto-mining'],
      expect: { priority: 'P4', pages: false, route: 'gather' },
    },
  ],
};
