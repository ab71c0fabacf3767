import type { ConformanceService } from '../row.js';

/** The new Security Hub. */
export const newSecurityHub: ConformanceService = {
  id: 'new-security-hub',
  title: 'The new Security Hub',
  rows: [
    {
      id: 'new-security-hub/identity',
      behaviour:
        'a finding is named by metadata.uid; every record and update emits one `Findings Imported V2` event with one finding',
      source: 'API: BatchUpdateFindingsV2; user guide: event formats',
      status: 'documented',
      tests: [
        [
          'parts/new-security-hub/new-security-hub.spec.ts',
          'a finding that is received goes out as an event of its own kind, named by metadata.uid',
        ],
      ],
    },
    {
      id: 'new-security-hub/update',
      behaviour:
        'update: 1 to 100 MetadataUids or FindingIdentifiers; Comment, SeverityId, StatusId; the words follow the ids; ResourceNotFoundException in `UnprocessedFindings`',
      source: 'API: BatchUpdateFindingsV2',
      status: 'documented',
      tests: [
        [
          'parts/new-security-hub/new-security-hub.spec.ts',
          'an update writes ids with their words, and its event shows the finding as it left it',
        ],
        [
          'parts/new-security-hub/new-security-hub.spec.ts',
          'finds by identifiers, and says which finding there is not',
        ],
      ],
    },
    {
      id: 'new-security-hub/update-refused',
      behaviour: 'a wrong value, or nothing to write, refuses the whole call with ValidationException',
      status: 'assumed',
      tests: [['parts/new-security-hub/new-security-hub.spec.ts', 'refuses %j']],
      check: {
        commands: [{ command: 'aws securityhub batch-update-findings-v2 --metadata-uids tocsin-none' }],
        expect: '`ValidationException`',
      },
    },
    {
      id: 'new-security-hub/customer-stays',
      behaviour:
        'what a customer wrote stays when the provider sends the finding again; its event comes 2 minutes (scaled) later',
      status: 'assumed',
      tests: [
        [
          'parts/new-security-hub/new-security-hub.spec.ts',
          'what a customer wrote stays when the provider sends the finding again',
        ],
      ],
    },
    {
      id: 'new-security-hub/get',
      behaviour:
        'GetFindingsV2: composite filters as in the criteria of automation rules, at most 10, pages of 10 to 100; Scopes and SortCriteria are refused',
      source: 'API: GetFindingsV2',
      status: 'documented',
      tests: [
        [
          'parts/new-security-hub/new-security-hub.spec.ts',
          'lists findings by composite filters, page by page',
        ],
      ],
    },
    {
      id: 'new-security-hub/get-refused',
      behaviour: 'GetFindingsV2: a filter that there is not refuses the call with ValidationException',
      status: 'assumed',
      tests: [
        [
          'parts/new-security-hub/new-security-hub.spec.ts',
          'lists findings by composite filters, page by page',
        ],
      ],
      check: {
        commands: [{ command: 'aws securityhub get-findings-v2 --max-results 101' }],
        expect: '`ValidationException`',
      },
    },
    {
      id: 'new-security-hub/automation',
      behaviour: 'automation rules of the new Security Hub',
      status: 'not run',
      tests: [],
    },
  ],
};
