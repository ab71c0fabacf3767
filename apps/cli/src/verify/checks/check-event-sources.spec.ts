import { aDeployment, anEventSource, archiveRule, intakeArn, theRules } from '../../testing/a-deployment.js';
import type { DeployedEventSource, FoundDeployment } from '../found.js';
import { checkEventSources } from './check-event-sources.js';
import { checkRules } from './check-rules.js';

const mappings = (...value: readonly DeployedEventSource[]): Partial<FoundDeployment> => ({
  eventSources: { ok: true, value },
  expectedEventSources: ['mapping-1'],
});
const [own] = [anEventSource()];
const { responseTypes: _silent, ...silent } = own;
const another = 'arn:aws:lambda:eu-west-1:111122223333:function:another:live';

describe('the event source mappings', () => {
  it('are named with their queues where nothing is wrong', () => {
    expect(checkEventSources(aDeployment())).toEqual({
      id: 'event-sources',
      outcome: 'ok',
      detail: '1 queue through the alias: intake',
    });
  });

  it.each(['Enabled', 'Enabling', 'Updating', 'Creating'])('may be %s', (state) => {
    expect(checkEventSources(aDeployment(mappings(anEventSource({ state })))).outcome).toBe('ok');
  });

  // Planted faults seen red: a disabled one counts; any ARN of the function counts as the alias; no look at the response types.
  it.each<[string, Partial<FoundDeployment>, 'failed', RegExp]>([
    ['that is gone', mappings(), 'failed', /^it does not exist: mapping-1; no queue invokes soc-processor$/],
    ['that is disabled', mappings(anEventSource({ state: 'Disabled' })), 'failed', /^intake is Disabled$/],
    [
      'past the alias',
      mappings(anEventSource({ functionArn: own.functionArn.replace(/:live$/, '') })),
      'failed',
      /^intake invokes arn:aws:lambda:.*:soc-processor, not the alias$/,
    ],
    [
      'of another alias',
      mappings(anEventSource({ functionArn: own.functionArn.replace(/:live$/, ':canary') })),
      'failed',
      /^intake invokes arn:.*:canary, not the alias$/,
    ],
    [
      'without partial failures',
      mappings(anEventSource({ responseTypes: [] })),
      'failed',
      /^intake is without ReportBatchItemFailures$/,
    ],
    [
      'of another function',
      mappings(anEventSource({ functionArn: another })),
      'failed',
      /^no queue invokes soc-processor$/,
    ],
    [
      'of which the answer says nothing about failures',
      mappings(silent),
      'failed',
      /^intake is without ReportBatchItemFailures$/,
    ],
    [
      'that may not be read',
      { eventSources: { ok: false, call: 'ListEventSourceMappings', code: 'AccessDenied', message: 'no' } },
      'failed',
      /^ListEventSourceMappings was refused: AccessDenied: no$/,
    ],
  ])('finds one %s', (_title, over, outcome, detail) => {
    expect(checkEventSources(aDeployment(over))).toEqual({
      id: 'event-sources',
      outcome,
      detail: expect.stringMatching(detail) as string,
      advice: expect.stringMatching(/\w/) as string,
    });
  });
});

describe('rules that lead elsewhere', () => {
  const without = (name: string) => theRules().filter((rule) => rule.name !== name);

  // Planted fault seen red: a rule of the archive counts, because it takes everything.
  it.each(['open', 'close', 'critical', 'raise'])('do not stand in for "%s"', (name) => {
    const rules = { ok: true, value: [...without(name), archiveRule] } as const;
    const { outcome, detail } = checkRules(aDeployment({ rules }), 'HIGH');
    expect([outcome, detail]).toEqual([
      'failed',
      expect.stringMatching(/^no event rule takes .* to the processor/),
    ]);
  });

  it('are none of ours: nothing is wrong with the stack for them', () => {
    const rules = { ok: true, value: [...theRules(), { ...archiveRule, enabled: false }] } as const;
    expect(checkRules(aDeployment({ rules }), 'HIGH')).toMatchObject({
      outcome: 'ok',
      detail: '5 event rules of 6: critical, open, raise, close, escalate',
    });
  });

  it('are told by the queue where the mappings could not be read', () => {
    const eventSources = { ok: false, call: 'c', code: 'x', message: 'm' } as const;
    const found = (name: string) =>
      checkRules(
        aDeployment({ eventSources, rules: { ok: true, value: [...without(name), archiveRule] } }),
        'HIGH',
      );
    expect(found('open').outcome).toBe('failed');
    expect(found('nothing').outcome).toBe('ok');
    expect(intakeArn).toMatch(/:sqs:/);
  });
});
