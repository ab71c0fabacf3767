import { readInstant } from '../instant.js';
import { below, refuse, refused, type Place } from '../policy-fault.js';
import { isRawObject, memberOf, textOf } from '../raw-members.js';
import { checkWhen } from './check-clause.js';
import {
  aBoolean,
  anHttpsAddress,
  checkObject,
  listOf,
  oneOf,
  proseUpTo,
  textUpTo,
  wholeNumber,
} from './members.js';
import { MOST_MINUTES, PRIORITIES, RESPONSE_ACTIONS } from './verdict.js';

/** Checks one rule; `ids` holds the ids of the rules before it. */
export function checkRule(rule: unknown, place: Place, ids: Set<string>): void {
  if (!isRawObject(rule)) return refuse(place, rule, 'a rule');
  const id = memberOf(rule, 'id');
  if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(id)) {
    return refuse(below(place, 'id'), id, '1 to 64 letters, digits and hyphens');
  }
  if (ids.has(id))
    throw refused(below(place, 'id'), `${JSON.stringify(id)} again`, 'an id that no other rule has');
  ids.add(id);
  const members = {
    id: () => undefined,
    title: textUpTo(128),
    rationale: proseUpTo(4096),
    when: checkWhen,
    then: checkThen,
    terminal: aBoolean,
    runbook: anHttpsAddress,
    references: listOf(textUpTo(2048), 50),
  };
  checkObject(rule, { ...place, rule: id }, members, ['title', 'when', 'then']);
}

function checkThen(then: unknown, place: Place): void {
  checkObject(then, place, {
    response: oneOf(RESPONSE_ACTIONS),
    priority: oneOf(PRIORITIES),
    slaMinutes: wholeNumber(1, MOST_MINUTES),
    route: textUpTo(128),
    note: textUpTo(512),
    suppress: checkSuppress,
  });
}

/** Unreadable dates pass here and fail open in triage: a policy that does not load would tell people of everything. */
function checkSuppress(suppress: unknown, place: Place): void {
  const date = textUpTo(64);
  const members = { owner: textUpTo(128), reason: textUpTo(512), expires: date, starts: date };
  const given = checkObject(suppress, place, members, ['owner', 'reason', 'expires']);
  const [starts, expires] = [textOf(given, 'starts'), textOf(given, 'expires')].map((text) =>
    readInstant(text ?? ''),
  );
  if (starts !== undefined && expires !== undefined && starts >= expires) {
    refuse(below(place, 'starts'), memberOf(given, 'starts'), 'a time before expires');
  }
}
