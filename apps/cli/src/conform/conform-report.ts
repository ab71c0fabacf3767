import type { ConformanceCommand, ConformanceService } from '@tocsin/simulator';

/** A behaviour that the engine assumes. */
export interface AssumedBehaviour {
  readonly id: string;
  readonly behaviour: string;
  /** What it rests on, where there is something. */
  readonly source?: string;
  /** How it can be seen in an account; absent where a few commands cannot show it. */
  readonly check?: {
    readonly commands: readonly ConformanceCommand[];
    readonly expect: string;
  };
}

/** What `tocsin conform` prints. `--json` prints it; members are only ever added. */
export interface ConformReport {
  readonly schema: 'tocsin.conform/1';
  /** Lines of bash that the commands expect to have been typed before. */
  readonly preamble: readonly string[];
  readonly services: readonly {
    readonly id: string;
    readonly title: string;
    readonly assumed: readonly AssumedBehaviour[];
  }[];
}

/** What is assumed of these services; services of which nothing is, are left out. */
export function conformReport(
  services: readonly ConformanceService[],
  preamble: readonly string[],
): ConformReport {
  return {
    schema: 'tocsin.conform/1',
    preamble,
    services: services
      .map(({ id, title, rows }) => ({
        ...{ id, title },
        assumed: rows
          .filter(({ status }) => status === 'assumed')
          .map(({ id: own, behaviour, source, check }) => ({
            ...{ id: own, behaviour },
            ...(source !== undefined && { source }),
            ...(check !== undefined && { check }),
          })),
      }))
      .filter(({ assumed }) => assumed.length > 0),
  };
}
