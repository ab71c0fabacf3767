const HOME = { account: '${AWS::AccountId}', region: '${AWS::Region}' } as const;

/** Where a stack is deployed to. */
export interface Home {
  readonly account: string;
  readonly region: string;
}

/** A pattern that names the account and Region of its own stack as one that leaves them open does: the CDK writes both. */
export function homePattern(pattern: unknown, home: Home | undefined): unknown {
  if (home === undefined || typeof pattern !== 'object' || pattern === null) return pattern;
  return Object.fromEntries(
    Object.entries(pattern).map(([name, wanted]: readonly [string, unknown]) => {
      if ((name !== 'account' && name !== 'region') || !Array.isArray(wanted)) return [name, wanted];
      return [name, wanted.map((value: unknown) => (value === home[name] ? HOME[name] : value))];
    }),
  );
}
