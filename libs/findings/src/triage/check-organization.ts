import { checkFacts } from '../facts/check-facts.js';
import { aPath } from '../facts/paths.js';
import { anAccountId } from '../facts/place.js';
import { aTagMap } from '../facts/tag-criteria.js';
import { below, refused } from '../policy-fault.js';
import { isRawObject, memberOf } from '../raw-members.js';
import { checkObject, listOf, textUpTo, type Check } from './members.js';

const MOST_ACCOUNTS = 20_000;
const MOST_OWNERS = 2_000;
const OWNER_FACTS = ['account', 'ou', 'accountTag', 'resourceTag', 'class', 'product'];

/** Checks the policy's `accounts`. */
export const checkAccounts: Check = (accounts, place) => {
  const ids = new Set<unknown>();
  const members = { id: anAccountId, name: textUpTo(128), ou: aPath, tags: aTagMap };
  const checkAccount: Check = (account, at) => {
    checkObject(account, at, members, ['id']);
    const id = isRawObject(account) ? memberOf(account, 'id') : undefined;
    if (ids.has(id))
      throw refused(below(at, 'id'), `${JSON.stringify(id)} again`, 'an id that no other account has');
    ids.add(id);
  };
  listOf(checkAccount, MOST_ACCOUNTS)(accounts, place);
};

/** Checks the policy's `owners`. */
export const checkOwners: Check = (owners, place) => {
  const members = { when: checkOwnerWhen, owner: checkOwner };
  listOf((rule, at) => void checkObject(rule, at, members, ['when', 'owner']), MOST_OWNERS)(owners, place);
};

const checkOwnerWhen: Check = (when, place) => checkFacts(when, place, OWNER_FACTS);

export const checkOwner: Check = (owner, place) => {
  const name = textUpTo(128);
  checkObject(owner, place, { team: name, channel: name, project: name, service: name }, ['team']);
};
