import { monthOf, type MonthOptions } from '../month-options.js';
import type { Account } from './account.js';
import { estateOf } from './estate.js';
import { TEAMS, type Team } from './teams.js';

/** An account as the directory of the organisation shows it. */
export interface DirectoryAccount {
  readonly id: string;
  readonly name: string;
  /** Path of the organizational unit, such as `Workloads/Prod`. */
  readonly ou: string;
  /** `Team`, `Environment`, `DataClass`; a few accounts lack them. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What the operators know of their organisation. */
export interface Organisation {
  readonly accounts: readonly DirectoryAccount[];
  readonly teams: readonly Team[];
}

/**
 * The directory of the month's organisation. One account in a hundred is missing from it (new, or forgotten), and one in
 * fifty has no tags, as in life. Findings come from all of them.
 *
 * @example organisation().accounts[0] // { id: '900000000037', name: 'search-dev-000', ou: 'Workloads/Dev', tags: {…} }
 */
export function organisation(options?: MonthOptions): Organisation {
  const accounts = estateOf(monthOf(options))
    .accounts.filter(({ listed }) => listed)
    .map(({ id, name, ou, tagged, team, environment, dataClass }) => ({
      id,
      name,
      ou,
      tags: accountTags({ tagged, team, environment, dataClass }),
    }));
  return { accounts, teams: TEAMS };
}

type Tagged = Pick<Account, 'tagged' | 'team' | 'environment' | 'dataClass'>;

function accountTags({ tagged, team, environment, dataClass }: Tagged): DirectoryAccount['tags'] {
  return tagged ? { Team: team, Environment: environment, DataClass: dataClass } : {};
}
