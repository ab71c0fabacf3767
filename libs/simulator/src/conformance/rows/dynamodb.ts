import type { ConformanceService } from '../row.js';

/** DynamoDB (dynalite). */
export const dynamodb: ConformanceService = {
  id: 'dynamodb',
  title: 'DynamoDB (dynalite)',
  rows: [
    {
      id: 'dynamodb/tables',
      behaviour: 'tables and indexes, items, conditions, queries',
      source: 'as dynalite',
      status: 'documented',
      tests: [['calls/wire.spec.ts', 'DynamoDB: a condition that does not hold']],
    },
    {
      id: 'dynamodb/rest',
      behaviour: 'billing is on demand; no transactions, streams, replicas, time to live',
      status: 'not run',
      tests: [],
    },
  ],
};
