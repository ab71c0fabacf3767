import { compilePolicy, PolicyError, type TriagePolicy } from '../index.js';

const rule = { id: 'a', title: 'A', when: { facts: { severity: ['HIGH'] } }, then: { priority: 'P1' } };
const suppress = { owner: 'ana', reason: 'test', expires: '2026-12-01' };
const policy = (overrides: object) => ({ schema: 'tocsin.policy/1', rules: [], ...overrides });
const withRule = (overrides: object) => policy({ rules: [{ ...rule, ...overrides }] });
const withThen = (then: object) => withRule({ then });

function refusalOf(value: unknown): PolicyError {
  try {
    compilePolicy(value as TriagePolicy);
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a policy that is refused', () => {
  const cases: readonly (readonly [unknown, { rule?: string; field?: string }, string])[] = [
    [
      [],
      { field: '' },
      'the policy: found a list of 0 entries, allowed: an object of $schema, schema, title, rules, accounts, owners, fallbackOwner',
    ],
    [
      { schema: 'tocsin.policy/1' },
      { field: 'rules' },
      'rules: found nothing, allowed: a list of 0 to 10000 entries',
    ],
    [
      policy({ schema: 'tocsin.policy/2' }),
      { field: 'schema' },
      'found "tocsin.policy/2", allowed: tocsin.policy/1',
    ],
    [
      policy({ rule: [] }),
      { field: 'rule' },
      'found an unknown member, allowed: $schema, schema, title, rules, accounts, owners, fallbackOwner',
    ],
    [policy({ title: '' }), { field: 'title' }, 'found a blank text'],
    [policy({ fallbackOwner: {} }), { field: 'fallbackOwner.team' }, 'found nothing'],
    [
      policy({ fallbackOwner: { team: 'a', chat: 'b' } }),
      { field: 'fallbackOwner.chat' },
      'an unknown member',
    ],
    [policy({ rules: [5] }), { field: 'rules[0]' }, 'found the number 5, allowed: a rule'],
    [
      withRule({ id: 'two words' }),
      { field: 'rules[0].id' },
      'found "two words", allowed: 1 to 64 letters, digits and hyphens',
    ],
    [policy({ rules: [rule, rule] }), { field: 'rules[1].id' }, 'found "a" again'],
    [
      withRule({ title: undefined }),
      { rule: 'a', field: 'rules[0].title' },
      'rule "a", rules[0].title: found nothing',
    ],
    [withRule({ title: 'a\nb' }), { rule: 'a', field: 'rules[0].title' }, 'on one line'],
    [
      withRule({ terminal: 'yes' }),
      { rule: 'a', field: 'rules[0].terminal' },
      'found "yes", allowed: true or false',
    ],
    [withRule({ priority: 'P1' }), { rule: 'a', field: 'rules[0].priority' }, 'an unknown member'],
    [
      withRule({ runbook: 'http://wiki.example.com' }),
      { rule: 'a', field: 'rules[0].runbook' },
      'an https address',
    ],
    [withRule({ runbook: 'https://' }), { rule: 'a', field: 'rules[0].runbook' }, 'an https address'],
    [withRule({ when: {} }), { rule: 'a', field: 'rules[0].when' }, 'it would match every finding'],
    [withRule({ when: [] }), { rule: 'a', field: 'rules[0].when' }, 'found a list of 0 entries'],
    [withRule({ when: [rule.when, {}] }), { rule: 'a', field: 'rules[0].when[1]' }, 'found an empty clause'],
    [
      withRule({ when: { text: {} } }),
      { rule: 'a', field: 'rules[0].when.text' },
      'an unknown member, allowed: asff, ocsf, facts',
    ],
    [
      withRule({ when: { facts: {} } }),
      { rule: 'a', field: 'rules[0].when.facts' },
      'none would match every finding',
    ],
    [
      withRule({ when: { asff: {} } }),
      { rule: 'a', field: 'rules[0].when.asff' },
      'none would match every finding',
    ],
    [
      withRule({ when: { facts: { severity: ['high'] } } }),
      { rule: 'a', field: 'rules[0].when.facts.severity[0]' },
      'found "high", allowed: INFORMATIONAL, LOW',
    ],
    [
      withRule({ when: { facts: { class: [] } } }),
      { rule: 'a', field: 'rules[0].when.facts.class' },
      'a list of 1 to 5 entries',
    ],
    [
      withRule({ when: { asff: { Severity: [] } } }),
      { rule: 'a', field: 'rules[0].when.asff.Severity' },
      'found an unknown key',
    ],
    [
      withRule({ when: [{ asff: { Title: [{ Value: 'x' }] } }] }),
      { rule: 'a', field: 'rules[0].when[0].asff.Title[0].Comparison' },
      'rule "a", rules[0].when[0].asff.Title[0].Comparison: found nothing',
    ],
    [
      withThen({ slaMinutes: 0 }),
      { rule: 'a', field: 'rules[0].then.slaMinutes' },
      'found the number 0, allowed: a whole number from 1 to 525600',
    ],
    [withThen({ slaMinutes: 525_601 }), { rule: 'a', field: 'rules[0].then.slaMinutes' }, 'allowed'],
    [withThen({ slaMinutes: 1.5 }), { rule: 'a', field: 'rules[0].then.slaMinutes' }, 'found the number 1.5'],
    [
      withThen({ priority: 'P0' }),
      { rule: 'a', field: 'rules[0].then.priority' },
      'found "P0", allowed: P1, P2, P3, P4, P5',
    ],
    [
      withThen({ response: 'page' }),
      { rule: 'a', field: 'rules[0].then.response' },
      'allowed: immediate_response',
    ],
    [
      withThen({ supress: suppress }),
      { rule: 'a', field: 'rules[0].then.supress' },
      'an unknown member, allowed: response',
    ],
    [
      withThen({ suppress: { ...suppress, starts: '2026-12-02' } }),
      { rule: 'a', field: 'rules[0].then.suppress.starts' },
      'allowed: a time before expires',
    ],
    [
      JSON.parse('{"schema":"tocsin.policy/1","rules":[],"__proto__":{}}'),
      { field: '__proto__' },
      'an unknown member',
    ],
    [
      JSON.parse('{"schema":"tocsin.policy/1","rules":[],"constructor":{}}'),
      { field: 'constructor' },
      'an unknown member',
    ],
  ];
  it.each(cases)('%j at %j: %s', (value, where, message) => {
    const error = refusalOf(value);
    expect(error.where).toEqual(where);
    expect(error.message).toContain(message);
  });

  // Planted fault seen red: `reason` no longer required.
  it.each(['owner', 'reason', 'expires'])('a suppression must have %s', (member) => {
    const where = { rule: 'a', field: `rules[0].then.suppress.${member}` };
    expect(refusalOf(withThen({ suppress: { ...suppress, [member]: undefined } })).where).toEqual(where);
    expect(refusalOf(withThen({ suppress: { ...suppress, [member]: ' ' } })).where).toEqual(where);
  });
});

describe('a policy that is accepted', () => {
  it.each([
    [policy({})],
    [withThen({})],
    [withThen({ suppress })],
    [withThen({ suppress: { ...suppress, expires: 'when the test ends' } })],
    [
      withRule({
        when: [rule.when, { asff: { Title: [{ Value: 'x', Comparison: 'PREFIX' }] } }],
        terminal: true,
      }),
    ],
    [
      withRule({
        rationale: 'Why,\nand how.',
        runbook: 'https://wiki.example.com/a',
        references: ['https://example.com'],
      }),
    ],
  ])('%j', (value) => {
    expect(compilePolicy(value as TriagePolicy).policy).toBe(value);
  });
});
