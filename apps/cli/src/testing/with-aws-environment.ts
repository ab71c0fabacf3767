/** Runs with these variables in place of all that AWS's SDKs read; afterwards they are as they were. */
export async function withAwsEnvironment<T>(
  variables: Readonly<Record<string, string>>,
  act: () => Promise<T>,
): Promise<T> {
  const before = Object.entries(process.env).filter(([name]) => name.startsWith('AWS_'));
  const clear = () => {
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  };
  clear();
  Object.assign(process.env, variables);
  try {
    return await act();
  } finally {
    clear();
    Object.assign(process.env, Object.fromEntries(before));
  }
}
