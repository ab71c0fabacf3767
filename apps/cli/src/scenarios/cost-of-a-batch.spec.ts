import { aFinding } from '@tocsin/findings/testing';
import { startStack, ticketsOf } from './stack.js';

/** Wide enough that all hundred arrive before the routine intake's window closes. */
const timeScale = 0.05;

describe('100 HIGH findings in one batch', () => {
  // Planted fault: a processor that publishes one by one makes over 100 calls.
  it('cost at most 15 calls of Publish* and BatchUpdate*, and every one is told and marked', async () => {
    await using engine = await startStack({ timeScale });
    const findings = Array.from({ length: 100 }, (_, index) =>
      aFinding({ Id: `finding-${index}`, Workflow: { Status: 'NEW' }, RecordState: 'ACTIVE' }),
    );
    await Promise.all(findings.map((finding) => engine.receive(finding)));
    await engine.quiet({ timeoutMs: 120_000 });

    const counted = engine.calls().filter(({ operation }) => /^(?:Publish|BatchUpdate)/.test(operation));
    const entries = (operation: RegExp) =>
      counted.filter((call) => operation.test(call.operation)).reduce((sum, { size }) => sum + size, 0);
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.length).toBeLessThanOrEqual(15);
    expect(entries(/^Publish/)).toBe(100);
    expect(entries(/^BatchUpdate/)).toBe(100);

    const ids = (await ticketsOf(engine)).map(({ incident }) => incident.incident_details.id);
    expect(new Set(ids).size).toBe(100);
    expect(engine.findings()).toHaveLength(100);
    for (const finding of engine.findings())
      expect(finding).toMatchObject({ Workflow: { Status: 'NOTIFIED' } });
  });
});
