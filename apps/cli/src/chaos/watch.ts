import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '@tocsin/simulator';
import { workflowOf } from './evidence.js';
import type { ChaosInput } from './input.js';
import type { Receiver } from './receiver.js';

/** Shows the counters while they change. */
export interface Watch {
  /** Waits until nothing is in flight. @returns why that did not come, if it did not */
  rest(timeoutMs: number): Promise<string | undefined>;
  says(line: string): void;
  end(): void;
}

const between = 1_000;
/** So many times as many e-mails as findings: a stack that goes on telling never rests. */
const runaway = 5;

export function watch(
  engine: Simulator,
  receiver: Receiver,
  { findings, malformed }: ChaosInput,
  onProgress: (line: string) => void,
): Watch {
  const timer = setInterval(() => onProgress(counters()), between);

  /** `told + parked + on the way = fed`, at every moment. */
  function counters(): string {
    const told = new Set([...receiver.accepted.keys()].map((key) => key.split('/', 1)[0])).size;
    const marked = findings.filter((finding) => workflowOf(engine, finding).marked).length;
    const rows = engine.faults.injected();
    const sum = (when: (kind: string) => boolean) =>
      rows.filter(({ kind }) => when(kind)).reduce((total, { count }) => total + count, 0);
    const fed = engine.findings().length;
    const emails = engine.emails();
    const keys = new Set(
      emails.map(({ attributes }) => `${attributes['incident_id']} ${attributes['event']}`),
    );
    return [
      `${fed} of ${findings.length} findings in (and ${malformed.length} malformed)`,
      `${told} told + ${fed - told} on the way`,
      `${marked} marked`,
      `${sum(() => true)} faults, ${sum((kind) => kind.startsWith('kill'))} workers killed`,
      `${emails.length} e-mails, ${emails.length - keys.size} repeats`,
    ].join(' · ');
  }

  return {
    async rest(timeoutMs) {
      const abort = new AbortController();
      const quiet = engine.quiet({ timeoutMs }).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      const tooMuch = (async () => {
        for (;;) {
          await sleep(between, undefined, { signal: abort.signal, ref: false });
          const sent = engine.emails().length;
          if (sent > runaway * findings.length + 100)
            return `it goes on telling: ${sent} e-mails for ${findings.length} findings`;
        }
      })().catch(() => undefined);
      const why = await Promise.race([quiet, tooMuch]);
      abort.abort();
      return why;
    },
    says: onProgress,
    end: () => clearInterval(timer),
  };
}
