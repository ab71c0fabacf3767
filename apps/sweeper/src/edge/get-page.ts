import { GetFindingsCommand, GetFindingsV2Command } from '@aws-sdk/client-securityhub';
import type { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { cspmFilters } from '../phases/cspm-filters.js';
import type { Source } from '../phases/phase.js';
import type { Scope } from '../phases/scope.js';
import { v2Filters } from '../phases/v2-filters.js';
import { TokenRefused } from '../sweep/ports.js';
import type { Ports } from '../sweep/ports.js';

/** Source: AWS Security Hub API reference, GetFindings and GetFindingsV2, MaxResults. */
const MOST_RESULTS = 100;

/** What Security Hub calls a request that it does not take; nothing but the token changes from one page to the next. */
const WRONG_REQUEST = ['InvalidInputException', 'ValidationException'];

/** Lists findings of a phase, a page a call. */
export function makeGetPage(
  securityHub: SecurityHubClient,
  source: Source,
  scope: () => Scope,
): Ports['getPage'] {
  return async (phase, token) => {
    const page = { MaxResults: MOST_RESULTS, NextToken: token };
    try {
      const { Findings, NextToken } =
        source === 'cspm'
          ? await securityHub.send(new GetFindingsCommand({ ...page, Filters: cspmFilters(phase, scope()) }))
          : await securityHub.send(new GetFindingsV2Command({ ...page, Filters: v2Filters(phase, scope()) }));
      return { findings: Findings ?? [], nextToken: NextToken === '' ? undefined : NextToken };
    } catch (error) {
      if (token !== undefined && error instanceof Error && WRONG_REQUEST.includes(error.name)) {
        throw new TokenRefused(error.message, { cause: error });
      }
      throw error;
    }
  };
}
