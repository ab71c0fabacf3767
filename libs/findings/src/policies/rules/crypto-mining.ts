import type { DocumentedRule } from '../documented-rule.js';
import { PAGE } from './outcomes.js';
import { runbook } from './runbook.js';
import { SOURCE } from './sources.js';

export const cryptoMining: DocumentedRule = {
  rule: {
    id: 'crypto-mining',
    title: 'Somebody mines on our account',
    rationale:
      'Mining is what most intruders into cloud accounts do first. The bill is the smaller harm: ' +
      'whoever can start a miner can do the rest as well, and often did. The costs grow by the hour, so ' +
      'it pages.',
    when: [
      { facts: { threatPurpose: ['CryptoCurrency'], severity: ['MEDIUM', 'HIGH'] } },
      {
        facts: {
          threatType: [
            'Impact:EC2/BitcoinDomainRequest.Reputation',
            'Impact:Runtime/BitcoinDomainRequest.Reputation',
            'Impact:Runtime/CryptoMinerExecuted',
          ],
          severity: ['MEDIUM', 'HIGH'],
        },
      },
    ],
    then: PAGE,
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
      expect: { priority: 'P2', pages: true, route: 'page' },
    },
    {
      title: 'a miner that runs',
      base: 'guardduty',
      finding: { type: 'Impact:Runtime/CryptoMinerExecuted', severity: 8 },
      matches: ['crypto-mining'],
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
