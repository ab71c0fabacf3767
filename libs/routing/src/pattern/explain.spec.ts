import { compileEventPattern } from '../index.js';

const finding = (severity: string, status: string) => ({
  source: 'aws.securityhub',
  detail: { findings: [{ Severity: { Label: severity }, Workflow: { Status: status } }] },
});

describe('explain', () => {
  const pattern = compileEventPattern({
    source: ['aws.securityhub'],
    detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] }, Workflow: { Status: ['NEW'] } } },
  });

  it('says nothing of an event that matches', () => {
    expect(pattern.explain(finding('HIGH', 'NEW'))).toEqual([]);
  });

  it('names each field that failed, what it wanted and what it got', () => {
    expect(pattern.explain(finding('LOW', 'NOTIFIED'))).toEqual([
      { path: 'detail.findings.Severity.Label', wanted: '["HIGH", "CRITICAL"]', got: '"LOW"' },
      { path: 'detail.findings.Workflow.Status', wanted: '["NEW"]', got: '"NOTIFIED"' },
    ]);
  });

  it('says that a field has no value', () => {
    const [failure] = pattern.explain({
      source: 'aws.securityhub',
      detail: { findings: [{ Workflow: { Status: 'NEW' } }] },
    });
    expect(failure).toEqual({
      path: 'detail.findings.Severity.Label',
      wanted: '["HIGH", "CRITICAL"]',
      got: 'nothing',
    });
  });

  it('says that an event is none', () => {
    expect(pattern.explain('text')).toEqual([{ path: '', wanted: 'an object', got: '"text"' }]);
  });

  it('tells a number and true from their texts', () => {
    const failures = compileEventPattern({ a: ['5'], b: ['true'] }).explain({ a: 5, b: true });
    expect(failures.map(({ got }) => got)).toEqual(['5', 'true']);
  });

  it('names the alternatives that came closest', () => {
    const either = compileEventPattern({ c: [1], $or: [{ a: [1] }, { b: [1], d: [1] }] });
    expect(either.explain({ c: 1 }).map(({ path }) => path)).toEqual(['$or[0].a']);
    expect(either.explain({ a: 1 }).map(({ path }) => path)).toEqual(['c']);
  });

  it('says when fields hold only in different elements of a list', () => {
    const both = compileEventPattern({ source: ['s'], o: { a: [1], b: [1] } });
    expect(both.explain({ source: 's', o: [{ a: 1 }, { b: 1 }] })).toEqual([
      {
        path: 'o.a, o.b',
        wanted: 'all of them met by one element of the list',
        got: 'each of them met, but by different elements',
      },
    ]);
  });

  it('is bounded, whatever the event and the pattern hold', () => {
    const wide = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`f${at}`, ['x']]));
    const failures = compileEventPattern(wide).explain({
      f0: Array.from({ length: 10_000 }, () => 'y'.repeat(1_000)),
    });
    expect(failures).toHaveLength(50);
    expect(failures[0]?.got).toMatch(/^"y{80}…", "y{80}…", "y{80}…" and 9997 more$/);
    const long = compileEventPattern({ a: ['x'.repeat(4_000)] }).explain({ a: 'y' });
    expect(long[0]?.wanted.length).toBeLessThanOrEqual(201);
  });
});
