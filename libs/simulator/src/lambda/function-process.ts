import { spawn } from 'node:child_process';
import type { HttpReply, HttpRequest } from '../http/server.js';
import { member, textAt } from '../json.js';
import type { FunctionDefinition } from './function-definition.js';
import { failure, type Invocation, type Outcome } from './invocation.js';
import { readLines } from './process-lines.js';

/** One execution environment of a function: a Node process that takes one invocation at a time. */
export interface FunctionProcess {
  readonly number: number;
  alive(): boolean;
  busy(): boolean;
  invoke(invocation: Invocation): Promise<Outcome>;
  /** Answers a call of the process to the Runtime API; `path` comes after `/2018-06-01/runtime/`. */
  answer(path: string, request: HttpRequest): Promise<HttpReply> | HttpReply;
  /** SIGKILL. An invocation at work ends in `Runtime.ExitError`. */
  kill(): void;
}

export interface ProcessOptions {
  readonly number: number;
  readonly bootstrap: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly onLine: (line: string) => void;
}

/** How long a process may take to load its handler. Lambda gives 10 s; a loaded machine needs more. */
const longestStart = 60_000;

interface Work extends Invocation {
  readonly settle: (outcome: Outcome) => void;
}

export function startFunctionProcess(
  { timeoutSeconds }: FunctionDefinition,
  { number, bootstrap, environment, directory, onLine }: ProcessOptions,
): FunctionProcess {
  const child = spawn(process.execPath, [bootstrap], {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = readLines([child.stdout, child.stderr], onLine);
  let alive = true;
  let work: Work | undefined;
  /** The work whose answer came: its last lines are still on their way. */
  let answered: Work | undefined;
  let timer: NodeJS.Timeout | undefined;
  let giveNext: ((reply: HttpReply) => void) | undefined;

  function settle(outcome: Outcome): void {
    clearTimeout(timer);
    const settled = work;
    work = undefined;
    settled?.settle(outcome);
  }
  function stop(outcome: Outcome): void {
    alive = false;
    child.kill('SIGKILL');
    settle(outcome);
  }
  function dispatch(): void {
    if (!work || work === answered || !giveNext) return;
    const { id, event, functionArn } = work;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const said = `${id} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
      onLine(said);
      stop(failure('Sandbox.Timedout', said));
    }, timeoutSeconds * 1000);
    giveNext({
      status: 200,
      headers: {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': id,
        'lambda-runtime-deadline-ms': String(Date.now() + timeoutSeconds * 1000),
        'lambda-runtime-invoked-function-arn': functionArn,
      },
      body: event,
    });
    giveNext = undefined;
  }
  child.once('error', (error) => stop(failure('Runtime.ExitError', error.message)));
  child.once('exit', (code, signal) => {
    alive = false;
    const how = signal === null ? `exit status ${String(code)}` : `signal: ${signal}`;
    settle(failure('Runtime.ExitError', `Runtime exited with error: ${how}`));
  });

  return {
    number,
    alive: () => alive,
    busy: () => work !== undefined,
    invoke: (invocation) =>
      new Promise((resolve) => {
        work = { ...invocation, settle: resolve };
        if (!alive) return settle(failure('Runtime.ExitError', 'the process is gone'));
        timer = setTimeout(
          () => stop(failure('Runtime.InitError', 'the handler did not load in time')),
          longestStart,
        );
        return dispatch();
      }),
    answer(path, { body }) {
      if (path === 'invocation/next') {
        return new Promise((resolve) => {
          giveNext = resolve;
          dispatch();
        });
      }
      const isError = path.endsWith('/error');
      if (
        path === 'init/error' ||
        path === `invocation/${work?.id ?? ''}/${isError ? 'error' : 'response'}`
      ) {
        const outcome = isError
          ? errorOf(body)
          : { ok: true as const, result: JSON.parse(body.toString('utf8')) as unknown };
        const ended = work;
        answered = work;
        clearTimeout(timer);
        // What the function wrote comes another way than its answer, and belongs before it.
        void lines.ended(ended?.id ?? '').then(() => {
          if (work === ended) settle(outcome);
        });
        return { status: 202 };
      }
      return { status: 404, body: `${path}: no such invocation is at work` };
    },
    kill: () => stop(failure('Runtime.ExitError', 'Runtime exited with error: signal: killed')),
  };
}

function errorOf(body: Buffer): Outcome {
  const error: unknown = JSON.parse(body.toString('utf8'));
  return failure(textAt(error, 'errorType') ?? 'Error', String(member(error, 'errorMessage')));
}
