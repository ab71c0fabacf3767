import { GetFindingsCommand } from '@aws-sdk/client-securityhub';
import type { GetFindingsV2Command, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { FindingName } from '../batch/ports.js';
import { makeFind } from './find-findings.js';

type Command = GetFindingsCommand | GetFindingsV2Command;

interface Page {
  readonly Findings?: readonly unknown[];
  readonly NextToken?: string;
}

function securityHub(answer: (call: number, command: Command) => Page = () => ({ Findings: [{}] })) {
  const calls: Command[] = [];
  const pauses: number[] = [];
  const send = async (command: Command): Promise<Page> => {
    calls.push(command);
    return answer(calls.length, command);
  };
  const find = makeFind({ send } as unknown as SecurityHubClient, async (ms) => void pauses.push(ms));
  return { calls, pauses, find };
}

function name(index: number, format: FindingName['format'] = 'asff', product = 'guardduty'): FindingName {
  const productArn = `arn:aws:securityhub:eu-west-1::product/aws/${product}`;
  return { id: `m${index}`, format, findingId: `f${index}`, productArn, account: '111122223333' };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => name(index));
const valuesOf = (filters: readonly { readonly Value?: string }[] = []) => filters.map(({ Value }) => Value);

it('asks for 20 names a call, each product and account once, no faster than three a second', async () => {
  const { find, calls, pauses } = securityHub();
  const { found, settled } = await find(names(41));
  const filters = calls.map(({ input }) => (input as GetFindingsCommand['input']).Filters);
  expect(filters.map((one) => one?.Id?.length)).toEqual([20, 20, 1]);
  expect(filters.map((one) => [one?.ProductArn?.length, one?.AwsAccountId?.length])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(valuesOf(filters[2]?.Id)).toEqual(['f40']);
  expect([found.length, settled.size]).toEqual([3, 41]);
  // Planted fault seen red: no pause.
  expect(pauses).toEqual([350, 350]);
  await find(names(1));
  expect(pauses).toHaveLength(2);
});

it('asks the new Security Hub by id and account', async () => {
  const { find, calls } = securityHub();
  await find([name(1), name(2, 'ocsf'), name(3, 'ocsf')]);
  expect(calls.map((command) => command instanceof GetFindingsCommand)).toEqual([true, false]);
  const equals = (FieldName: string, ...values: readonly string[]) => ({
    Operator: 'OR',
    StringFilters: values.map((Value) => ({ FieldName, Filter: { Value, Comparison: 'EQUALS' } })),
  });
  expect(calls[1]?.input.Filters).toEqual({
    CompositeOperator: 'AND',
    CompositeFilters: [equals('finding_info.uid', 'f2', 'f3'), equals('cloud.account.uid', '111122223333')],
  });
});

it('reads further pages, and gives up on endless ones', async () => {
  const two = securityHub((call) => ({ Findings: [call], ...(call === 1 && { NextToken: 'next' }) }));
  expect((await two.find(names(1))).found).toEqual([1, 2]);
  expect(two.calls.map(({ input }) => input.NextToken)).toEqual([undefined, 'next']);
  const endless = securityHub(() => ({ Findings: [], NextToken: 'next' }));
  const { settled } = await endless.find(names(1));
  expect(endless.calls).toHaveLength(5);
  expect(settled.get('m0')).toMatchObject({ ok: false, retry: false, code: 'TooManyPages' });
});

it.each([
  ['TooManyRequestsException', true, 1],
  ['AccessDeniedException', true, 1],
  ['InvalidInputException', false, 3],
])('takes %s as retryable: %p', async (code, retry, calls) => {
  const hub = securityHub((_, { input }) => {
    const { Filters } = input as GetFindingsCommand['input'];
    if (code !== 'InvalidInputException' || valuesOf(Filters?.Id).includes('f1')) {
      throw Object.assign(new Error('no'), { name: code });
    }
    return { Findings: [{}] };
  });
  const { settled } = await hub.find(names(2));
  expect(settled.get('m1')).toMatchObject({ ok: false, retry, code });
  expect(settled.get('m0')?.ok).toBe(!retry);
  expect(hub.calls).toHaveLength(calls);
});
