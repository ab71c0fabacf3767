import { compileEventPattern } from '@tocsin/routing';

/** As much of a deployment as says whether findings of Security Hub go anywhere. */
export interface FindingTakers {
  readonly eventRules: readonly { readonly bus: string; readonly pattern?: unknown }[];
  readonly functions: readonly { readonly processor?: object }[];
}

/** Whether a processor of ours is there, or an event rule that is about events of Security Hub. */
export function takesFindings({ eventRules, functions }: FindingTakers): boolean {
  return (
    functions.some(({ processor }) => processor !== undefined) ||
    eventRules.some(({ bus, pattern }) => bus === 'default' && isAboutFindings(pattern))
  );
}

/** A pattern that says nothing of the source, such as one of an archive, is about no service. */
export function isAboutFindings(pattern: unknown): boolean {
  if (typeof pattern !== 'object' || pattern === null) return false;
  return JSON.stringify(pattern).includes(SOURCE) || (Object.hasOwn(pattern, 'source') && letsIn(pattern));
}

const SOURCE = 'aws.securityhub';

function letsIn(pattern: object): boolean {
  try {
    const { source } = pattern as { readonly source?: unknown };
    return compileEventPattern({ source }).matches({ source: SOURCE });
  } catch {
    return false;
  }
}
