/** A policy that uses every member. */
export const everything = {
  schema: 'tocsin.policy/1',
  title: 'Everything',
  rules: [
    {
      id: 'one',
      title: 'One',
      rationale: 'Why,\nand how.',
      when: [
        {
          facts: {
            severity: ['HIGH', 'UNKNOWN'],
            class: ['threat'],
            sample: false,
            recordState: ['ACTIVE'],
            workflowStatus: ['NEW'],
            complianceStatus: ['FAILED'],
            product: ['aws/guardduty'],
            type: ['Effects/Data Exposure'],
            threatPurpose: ['Backdoor'],
            threatType: ['Backdoor:EC2/C&CActivity'],
            attackSequence: true,
            control: ['EC2.19'],
            exploitAvailable: true,
            fixAvailable: true,
            epss: { Gte: 0.1, Lt: 0.9 },
            account: ['111122223333'],
            region: ['eu-west-1'],
            ou: ['Workloads/Prod'],
            accountTag: [{ Key: 'stage', Value: '' }],
            resourceTag: [{ Key: 'Team', Value: 'payments' }],
            owner: ['soc'],
          },
        },
        {
          asff: {
            Title: [
              { Value: 'x', Comparison: 'PREFIX' },
              { Value: 'xy', Comparison: 'NOT_EQUALS' },
            ],
            ResourceTags: [{ Key: 'k', Value: 'v', Comparison: 'EQUALS' }],
            Confidence: [{ Gte: 1, Lt: 5 }],
            CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 2, Comparison: 'OLDER_THAN' } }],
            UpdatedAt: [{ Start: '2026-11-01T00:00:00.123456789+01:00', End: '2026-12-01' }],
          },
        },
        {
          ocsf: {
            CompositeOperator: 'OR',
            CompositeFilters: [
              {
                Operator: 'AND',
                StringFilters: [
                  { FieldName: 'severity', Filter: { Value: 'High', Comparison: 'CONTAINS_WORD' } },
                ],
                NumberFilters: [{ FieldName: 'severity_id', Filter: { Gte: 4 } }],
                DateFilters: [
                  {
                    FieldName: 'finding_info.created_time_dt',
                    Filter: { DateRange: { Unit: 'DAYS', Value: 1 } },
                  },
                ],
                NestedCompositeFilters: [
                  {
                    IpFilters: [
                      { FieldName: 'evidences.src_endpoint.ip', Filter: { Cidr: '198.51.100.0/24' } },
                    ],
                  },
                  {
                    BooleanFilters: [
                      { FieldName: 'vulnerabilities.is_fix_available', Filter: { Value: true } },
                    ],
                  },
                ],
              },
              {
                MapFilters: [
                  {
                    FieldName: 'resources.tags',
                    Filter: { Key: 'k', Value: 'v', Comparison: 'NOT_CONTAINS' },
                  },
                ],
              },
            ],
          },
        },
      ],
      then: {
        response: 'standard_response',
        priority: 'P2',
        slaMinutes: 60,
        route: 'page',
        note: 'Look.',
        suppress: { owner: 'ana', reason: 'test', starts: '2026-11-01', expires: 'when it ends' },
      },
      terminal: true,
      runbook: 'https://wiki.example.com/a?b=c',
      references: ['https://example.com'],
    },
  ],
  accounts: [
    { id: '111122223333', name: 'payments', ou: 'Workloads/Prod', tags: { stage: 'prod', empty: '' } },
  ],
  owners: [
    {
      when: { ou: ['Workloads'], class: ['posture'] },
      owner: { team: 'soc', channel: '#soc', project: 'SEC', service: 'soc' },
    },
  ],
  fallbackOwner: { team: 'soc' },
};
