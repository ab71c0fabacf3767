import type { IncomingHttpHeaders } from 'node:http';

/** The process behind a call. */
export interface Caller {
  /** Logical id of the Lambda function. */
  readonly functionId: string;
  /** Number of the process in the engine. */
  readonly process: number;
}

const mark = 'TOCSIN';

/** The access key id that a function's process gets: it names the process in every signed call. */
export function accessKeyOf({ functionId, process }: Caller): string {
  return [mark, functionId, process].join('.');
}

/** Reads the caller out of a Signature Version 4 `Authorization` header. */
export function callerOf(headers: IncomingHttpHeaders): Caller | undefined {
  const [, credential] = (headers.authorization ?? '').split('Credential=', 2);
  const [found, functionId, process] = (credential?.split('/', 1)[0] ?? '').split('.');
  if (found !== mark || !functionId || !process) return undefined;
  return { functionId, process: Number(process) };
}
