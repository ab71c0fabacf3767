import { GetFindingsCommand, GetFindingsV2Command } from '@aws-sdk/client-securityhub';
import type { OcsfStringField, SecurityHubClient } from '@aws-sdk/client-securityhub';
import type { Settled } from '../batch/ports.js';
import type { Digests } from '../digest/digests.js';
import type { FindingName } from '../digest/find-current.js';
import { sendIsolating } from './call-error.js';

/**
 * Source: AWS Security Hub API reference, GetFindings: 20 values a filter, 100 findings a page, 3 calls a second from everybody
 * in the account and Region (bursts of 6). That GetFindingsV2 takes as many is not documented.
 */
const MOST_NAMES = 20;
const PAGE = 100;
const MILLISECONDS_A_CALL = 350;

/** Ids are the product's: a page more is for those of other products and accounts that are alike. */
const MOST_PAGES = 5;

interface Page {
  readonly found: readonly unknown[];
  readonly next: string | undefined;
}

type Ask = (names: readonly FindingName[], next: string | undefined) => Promise<Page>;

/** Reads findings as they are now, in as few calls as their names allow, no faster than Security Hub takes them. */
export function makeFind(
  securityHub: SecurityHubClient,
  pause: (ms: number) => Promise<void> = sleep,
): Digests['find'] {
  const asks = { asff: askCspm(securityHub), ocsf: askV2(securityHub) };
  return async (names) => {
    let called = false;
    const paced =
      (ask: Ask): Ask =>
      async (some, next) => {
        if (called) await pause(MILLISECONDS_A_CALL);
        called = true;
        return ask(some, next);
      };
    const found: unknown[] = [];
    const settled = new Map<string, Settled>();
    for (const format of ['asff', 'ocsf'] as const) {
      const ofFormat = names.filter((name) => name.format === format);
      for (let start = 0; start < ofFormat.length; start += MOST_NAMES) {
        const some = ofFormat.slice(start, start + MOST_NAMES);
        const ended = await sendIsolating(some, (part) => findAll(part, paced(asks[format]), found));
        for (const [id, result] of ended) settled.set(id, result);
      }
    }
    return { found, settled };
  };
}

async function findAll(
  names: readonly FindingName[],
  ask: Ask,
  found: unknown[],
): Promise<ReadonlyMap<string, Settled>> {
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask(names, next);
    found.push(...answer.found);
    next = answer.next;
    if (next === undefined) return new Map(names.map(({ id }) => [id, { ok: true }]));
  }
  const code = 'TooManyPages';
  return new Map(
    names.map(({ id }) => [id, { ok: false, retry: false, code, message: 'more findings have its id' }]),
  );
}

function askCspm(securityHub: SecurityHubClient): Ask {
  return async (names, next) => {
    const { Findings = [], NextToken } = await securityHub.send(
      new GetFindingsCommand({
        Filters: {
          Id: equals(names, ({ findingId }) => findingId),
          ProductArn: equals(names, ({ productArn }) => productArn),
          AwsAccountId: equals(names, ({ account }) => account),
        },
        MaxResults: PAGE,
        NextToken: next,
      }),
    );
    return { found: Findings, next: NextToken };
  };
}

function askV2(securityHub: SecurityHubClient): Ask {
  const anyOf = (FieldName: OcsfStringField, filters: ReturnType<typeof equals>) => ({
    StringFilters: filters.map((Filter) => ({ FieldName, Filter })),
    Operator: 'OR' as const,
  });
  return async (names, next) => {
    const { Findings = [], NextToken } = await securityHub.send(
      new GetFindingsV2Command({
        Filters: {
          CompositeFilters: [
            anyOf(
              'finding_info.uid',
              equals(names, ({ findingId }) => findingId),
            ),
            anyOf(
              'cloud.account.uid',
              equals(names, ({ account }) => account),
            ),
          ],
          CompositeOperator: 'AND',
        },
        MaxResults: PAGE,
        NextToken: next,
      }),
    );
    return { found: Findings, next: NextToken };
  };
}

function equals(names: readonly FindingName[], part: (name: FindingName) => string) {
  return [...new Set(names.map(part))].map((Value) => ({ Value, Comparison: 'EQUALS' as const }));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
