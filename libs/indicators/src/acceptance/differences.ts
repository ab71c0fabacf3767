/** Cases of other extractors that we read in another way on purpose, by {@link idOf}, and why. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  ffce53c0:
    'names under top-level domains that do not exist are none (.ψομ, .商務 without an entry at IANA); user@192.168.10.100 is an ' +
    'address behind a user, not a mail address; `=` and `/` do not stand in a local part, because `email=a@b.c` is far more common',
  '292c56b3': 'more than four numbers are a version or an object identifier',
  '29b0278d': 'leading zeros mean octal to some programs and decimal to others: RFC 3986 has none',
  '2c443a5e': 'defanged forms are always read',
  '81819bec': 'defanged forms are always read',
  b935d123: 'defanged forms are always read',
  '3d869dc8': 'defanged forms are always read',
  '29f8863e': 'defanged forms are always read',
  '2bb3a99f': 'defanged forms are always read',
  '23ecc594': 'names in other scripts are names; a dot between spaces is no dot of a name or an address',
  b97be062: 'a name under a top-level domain that does not exist is none',
  '3fabcfbb':
    'ssdeep has block sizes of three times a power of two, and an IPv6 address in brackets is the host of a URL; tcp:// is a scheme',
  d7a531a4: 'names in other scripts are names, given as A-labels',
  ec16f49b: 'three spellings of one IPv6 address are one value',
  ada1c5a1: 'an address in the path of a URL is not the place that it leads to',
  ea02c2cd: 'relative and UNC paths say nothing of where a file is',
  a136c3b8: 'relative paths say nothing of where a file is; one path found twice is one value',
  '2df5d009': 'hexadecimal digits that letters touch are part of a longer word',
  '38d054e0': 'hexadecimal digits that letters touch are part of a longer word',
  '6ca431dd': 'hexadecimal digits that letters touch are part of a longer word',
};
