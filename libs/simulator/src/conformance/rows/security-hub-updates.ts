import { IMPORTS } from '../preamble.js';
import type { ConformanceService } from '../row.js';

/** Security Hub: updates, events, what it is asked. */
export const securityHubUpdates: ConformanceService = {
  id: 'security-hub-updates',
  title: 'Security Hub: updates, events, what it is asked',
  rows: [
    {
      id: 'security-hub-updates/update-limits',
      behaviour:
        'update: 1 to 100 identifiers; FindingNotFound, DuplicatedFindingIdentifier, FindingSizeExceeded, InvalidInput in `UnprocessedFindings`',
      source: 'API: BatchUpdateFindingsUnprocessedFinding',
      status: 'documented',
      tests: [
        ['parts/security-hub/update-findings.spec.ts', 'comes back as unprocessed'],
        ['parts/security-hub/update-findings.spec.ts', 'a finding that would be larger than 240 KB'],
      ],
    },
    {
      id: 'security-hub-updates/update-refused',
      behaviour:
        'update: a wrong Note, field map, status or severity refuses the whole call with InvalidInputException',
      status: 'assumed',
      tests: [['parts/security-hub/update-findings.spec.ts', 'the whole call is refused']],
      check: {
        commands: [
          {
            command:
              'aws securityhub batch-update-findings --finding-identifiers "$(identifier none)" --severity Label=SEVERE',
          },
        ],
        expect: '`InvalidInputException`, and no answer with `UnprocessedFindings`',
      },
    },
    {
      id: 'security-hub-updates/update-members',
      behaviour: 'update does not touch UpdatedAt; one note, the new one replaces it',
      source: 'API: BatchUpdateFindings, NoteUpdate',
      status: 'documented',
      tests: [
        ['parts/security-hub/update-findings.spec.ts', 'writes what is given, and emits an event later'],
      ],
    },
    {
      id: 'security-hub-updates/update-fields',
      behaviour: 'update replaces UserDefinedFields as a whole (AWS may merge them)',
      status: 'assumed',
      tests: [['parts/security-hub/update-findings.spec.ts', 'replaces the user-defined fields as a whole']],
      check: {
        commands: [
          {
            command: 'aws securityhub batch-import-findings --findings "$(finding fields)"',
            changes: IMPORTS,
          },
          {
            command:
              'aws securityhub batch-update-findings --finding-identifiers "$(identifier fields)" --user-defined-fields one=1',
            changes: 'writes a field into that finding',
          },
          {
            command:
              'aws securityhub batch-update-findings --finding-identifiers "$(identifier fields)" --user-defined-fields two=2',
            changes: 'writes another field into that finding',
          },
          { command: 'held fields UserDefinedFields' },
        ],
        expect: 'after some minutes `two` alone',
      },
    },
    {
      id: 'security-hub-updates/update-event',
      behaviour:
        'update acts at once; its event comes 2 minutes (scaled) later and shows the finding as the update left it',
      source: 'API: "can take several minutes"',
      status: 'assumed',
      tests: [
        ['parts/security-hub/update-findings.spec.ts', 'the event shows the finding as the update left it'],
      ],
      check: {
        commands: [
          { command: 'aws securityhub batch-import-findings --findings "$(finding echo)"', changes: IMPORTS },
          {
            command:
              'aws securityhub batch-update-findings --finding-identifiers "$(identifier echo)" --note Text=echo,UpdatedBy=tocsin-conform; date',
            changes: 'writes a note into that finding',
          },
          { command: 'held echo "[Note,UpdatedAt]"; date' },
        ],
        expect: 'how soon the note is there; the event itself is seen by a rule of your own',
      },
    },
    {
      id: 'security-hub-updates/event',
      behaviour:
        'every import and update emits one `Security Hub Findings - Imported` event with one finding',
      source: 'user guide: EventBridge event types',
      status: 'documented',
      tests: [
        ['parts/security-hub/import-findings.spec.ts', 'sets what Security Hub sets, and emits'],
        ['parts/security-hub/update-findings.spec.ts', 'writes what is given, and emits an event later'],
      ],
    },
    {
      id: 'security-hub-updates/ignored-silent',
      behaviour: 'an import that is ignored emits nothing',
      status: 'assumed',
      tests: [['parts/security-hub/import-findings.spec.ts', 'is ignored without a later UpdatedAt']],
    },
    {
      id: 'security-hub-updates/automation-before',
      behaviour: 'automation rules run before the event, on imports',
      source: 'user guide: automation rules',
      status: 'documented',
      tests: [
        ['parts/security-hub/automation-rules.spec.ts', 'run before the event: it shows what they wrote'],
      ],
    },
    {
      id: 'security-hub-updates/automation-not-on-update',
      behaviour: 'automation rules do not run on BatchUpdateFindings',
      source: 'documented for the new Security Hub',
      status: 'assumed',
      tests: [['parts/security-hub/automation-rules.spec.ts', 'do not run on BatchUpdateFindings']],
      check: {
        commands: [
          {
            command: 'aws securityhub batch-import-findings --findings "$(finding updated)"',
            changes: IMPORTS,
          },
          {
            command:
              'RULE=$(aws securityhub create-automation-rule --rule-order 1 --rule-name tocsin-conform --description test --criteria \'{"GeneratorId":[{"Value":"tocsin-conform","Comparison":"EQUALS"}]}\' --actions \'[{"Type":"FINDING_FIELDS_UPDATE","FindingFieldsUpdate":{"Severity":{"Label":"MEDIUM"}}}]\' --query RuleArn --output text)',
            changes: 'makes an automation rule for the findings of these tests; administrator account',
          },
          {
            command:
              'aws securityhub batch-update-findings --finding-identifiers "$(identifier updated)" --note Text=x,UpdatedBy=tocsin-conform',
            changes: 'writes a note into that finding',
          },
          { command: 'sleep 300; held updated Severity.Label' },
          {
            command: 'aws securityhub batch-delete-automation-rules --automation-rules-arns "$RULE"',
            changes: 'deletes that automation rule',
          },
        ],
        expect: '`LOW`: the rule would have set `MEDIUM`',
      },
    },
    {
      id: 'security-hub-updates/get',
      behaviour:
        'GetFindings: the filters that automation rules have as criteria, at most 10 of 20 values, pages of 10 to 100; other filters and SortCriteria are refused',
      source: 'API: GetFindings',
      status: 'documented',
      tests: [
        ['parts/security-hub/get-findings.spec.ts', 'pages to the end'],
        ['parts/security-hub/get-findings.spec.ts', 'filters by %s'],
        ['parts/security-hub/get-findings.spec.ts', 'refuses %s'],
      ],
    },
    {
      id: 'security-hub-updates/hub',
      behaviour:
        'both hubs are enabled; action targets and automation rules are those of the template and of the options',
      source: 'API: DescribeHub, DescribeSecurityHubV2, DescribeActionTargets, ListAutomationRules',
      status: 'documented',
      tests: [['outside-inventory.spec.ts', 'Security Hub: the hub, its action and its rules']],
    },
    {
      id: 'security-hub-updates/action-missing',
      behaviour: 'an action target that is not there is ResourceNotFoundException',
      source: 'API: DescribeActionTargets, errors',
      status: 'assumed',
      tests: [['outside-inventory.spec.ts', 'Security Hub: the hub, its action and its rules']],
      check: {
        commands: [
          {
            command:
              'aws securityhub describe-action-targets --action-target-arns "arn:aws:securityhub:$REGION:$ACCOUNT:action/custom/TocsinNone"',
          },
        ],
        expect: '`ResourceNotFoundException`',
      },
    },
    {
      id: 'security-hub-updates/limits',
      behaviour:
        'no limit of calls a second but by a plan of faults, no replication between Regions, no expiry after 90 days',
      status: 'not run',
      tests: [],
    },
  ],
};
