/** How sure a behaviour is. */
export type ConformanceStatus =
  /** It was seen on AWS. */
  | 'verified'
  /** The source says so. */
  | 'documented'
  /** No source says so, or not quite. */
  | 'assumed'
  /** AWS does it, and the engine does not. */
  | 'not run';

/** A test that holds a behaviour: its file under `libs/simulator/src` or, with a slash before, in the repository; and its title. */
export type ConformanceTest = readonly [file: string, title: string];

/** A command of the AWS CLI by which a behaviour can be seen in an account. */
export interface ConformanceCommand {
  readonly command: string;
  /** What it makes, changes or deletes in the account. Without it, it only reads. */
  readonly changes?: string;
}

/** What the engine does as AWS does, or does not. */
export interface ConformanceRow {
  /** Of the service and its own, such as `sns/subject-begins`. It never changes. */
  readonly id: string;
  readonly behaviour: string;
  /** Pages of AWS, or what else it rests on. */
  readonly source?: string;
  readonly status: ConformanceStatus;
  /** None for what is not run. */
  readonly tests: readonly ConformanceTest[];
  /** How somebody with an account sees whether it is so; of what is assumed alone. */
  readonly check?: {
    readonly commands: readonly ConformanceCommand[];
    /** What is to be seen. */
    readonly expect: string;
  };
}

/** The rows of one service. */
export interface ConformanceService {
  /** `security-hub`. */
  readonly id: string;
  /** `Security Hub`. */
  readonly title: string;
  readonly rows: readonly ConformanceRow[];
}
