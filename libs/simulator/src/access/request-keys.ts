import type { LookUp } from '../iam/conditions.js';
import type { Principal } from '../iam/principal.js';
import type { Place } from './place.js';

export type Keys = ReadonlyMap<string, readonly string[]>;

/** Families of keys that are absent from a request which does not set them. */
const absentUnlessSet = /^securityhub:(?:asff|ocsf)syntaxpath\//;

/**
 * The condition keys of a request, as far as they are known; others cannot be told. Calls count as made over TLS, as the
 * SDK makes them on AWS.
 *
 * Source: IAM user guide, "AWS global condition context keys". A call that a role makes itself has no source keys.
 */
export function keysOf(who: Principal, { account, region }: Place): Keys {
  const shared: [string, string[]][] = [
    ['aws:requestedregion', [region]],
    ['aws:resourceaccount', [account]],
    ['aws:securetransport', ['true']],
  ];
  if (who.kind === 'service') {
    return new Map([
      ...shared,
      ['aws:principalisawsservice', ['true']],
      ['aws:principalservicename', [who.name]],
    ]);
  }
  return new Map([
    ...shared,
    ['aws:calledvia', []],
    ['aws:principalaccount', [who.account]],
    ['aws:principalarn', [who.role]],
    ['aws:principalisawsservice', ['false']],
    ['aws:principaltype', ['AssumedRole']],
    ['aws:sourceaccount', []],
    ['aws:sourcearn', []],
    ['aws:sourceowner', []],
    ['aws:viaawsservice', ['false']],
  ]);
}

/** Looks keys up in several sets; the first that has one wins. Keys ignore case. */
export function lookUpIn(...sets: readonly (Keys | undefined)[]): LookUp {
  return (written) => {
    const key = written.toLowerCase();
    for (const set of sets) {
      const found = set?.get(key);
      if (found) return found;
    }
    return absentUnlessSet.test(key) ? [] : undefined;
  };
}
