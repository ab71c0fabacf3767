import type * as z from 'zod';

/** What a contract has against a value, one line a fault. */
export function problemsOf(schema: z.ZodType, value: unknown): readonly string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`);
}
