import { isIP } from 'node:net';
import { InvalidArgumentError } from 'commander';

type Read = (given: string, before?: readonly string[]) => readonly string[];

/** Values with commas of an option that may be given several times, each checked. */
function listOf(allowed: string, read: (word: string) => string | undefined): Read {
  return (given, before = []) => {
    const values = given.split(',').map((word) => read(word.trim()));
    if (values.some((value) => value === undefined))
      throw new InvalidArgumentError(`Allowed are ${allowed}.`);
    return [...before, ...(values as readonly string[])];
  };
}

/** Ids of accounts. */
export const ownAccounts = listOf('account ids of twelve digits, with commas', (word) =>
  /^\d{12}$/.test(word) ? word : undefined,
);

/** Addresses and ranges. */
export const ownCidrs = listOf('addresses and ranges, such as 203.0.113.0/24,2001:db8::/32', (word) => {
  const [address = '', length, ...more] = word.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  const isRange = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (most ?? -1));
  // A zone (fe80::1%eth0) is of one machine alone.
  return most !== undefined && isRange && more.length === 0 && !word.includes('%') ? word : undefined;
});

/** Names of domains, in small letters and A-labels. */
export const ownDomains = listOf('domains, such as example.com,example.org', (word) => {
  const name = word.replace(/^\*?\./, '');
  if (!/^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*$/u.test(name) || isIP(name) !== 0) return undefined;
  const url = `http://${name}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
});
