import fc from 'fast-check';
import { hostileNotices } from './fixtures/hostile-texts.js';
import { aNotice } from './fixtures/notices.js';
import { snsAttributes } from './sns-attributes.js';

describe('snsAttributes', () => {
  it('are the eight that subscriptions filter on', () => {
    expect(snsAttributes(aNotice())).toEqual({
      event: { DataType: 'String', StringValue: 'opened' },
      incident_id: { DataType: 'String', StringValue: 'tocsin-0d3f9a62c1b84e57a6f0d3c2b1a09f8e7d6c5b4a' },
      severity: { DataType: 'String', StringValue: 'CRITICAL' },
      severity_rank: { DataType: 'Number', StringValue: '4' },
      priority: { DataType: 'String', StringValue: 'P1' },
      class: { DataType: 'String', StringValue: 'threat' },
      account_id: { DataType: 'String', StringValue: '111122223333' },
      team: { DataType: 'String', StringValue: 'payments-security' },
    });
  });

  it.each([
    ['INFORMATIONAL', '0'],
    ['LOW', '1'],
    ['MEDIUM', '2'],
    ['HIGH', '3'],
    ['CRITICAL', '4'],
    ['UNKNOWN', '1'],
  ] as const)('rank %s as %s', (severity, rank) => {
    expect(snsAttributes(aNotice({ details: { severity } })).severity_rank.StringValue).toBe(rank);
  });

  // Planted: no fallback for an empty value; SNS refuses the whole message then.
  it('are never empty, never long and never hold what SNS refuses', () => {
    fc.assert(
      fc.property(hostileNotices, (notice) => {
        for (const { StringValue } of Object.values(snsAttributes(notice))) {
          expect(StringValue).toMatch(/^[^\p{Cc}\p{Surrogate}\uFFFE\uFFFF]{1,256}$/u);
        }
      }),
    );
  });
});
