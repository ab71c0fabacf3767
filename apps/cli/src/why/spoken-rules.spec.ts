import { rulesThatSpoke } from './spoken-rules.js';

describe('rulesThatSpoke', () => {
  // Planted fault seen red: deciders in the order in which they spoke.
  it('names first who gave the priority, then other deciders, then who was overruled; each with what stood', () => {
    expect(
      rulesThatSpoke([
        { rule: 'base', outcome: 'matched', set: { priority: 'P3', slaMinutes: 240, route: 'ticket' } },
        { rule: 'silent', outcome: 'not matched' },
        {
          rule: 'raise',
          outcome: 'matched',
          set: { priority: 'P1', slaMinutes: 15, response: 'immediate_response' },
        },
        { rule: 'other', outcome: 'not applicable' },
        {
          rule: 'routes',
          outcome: 'matched',
          set: { route: 'page', runbook: 'https://example.com', note: 'n' },
        },
        { rule: 'window', outcome: 'matched', set: { suppress: 'starts tomorrow' } },
      ]),
    ).toEqual([
      'raise (P1, within 15 min, immediate_response)',
      'window (a suppression)',
      'routes (route page)',
      'base',
    ]);
  });
});
