import { spawnSync } from 'node:child_process';

/** What one start of the function cost, in milliseconds of CPU; `error` is what the stack of a first error cost. */
export interface Start {
  readonly process: number;
  readonly error: number;
  readonly wall: number;
}

export interface StartOptions {
  /** The file with the handler; absent: a process that loads nothing. */
  readonly file?: string;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What the construct sets, and nothing of the machine. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  TOCSIN_LEDGER_TABLE: 'ledger',
  TOCSIN_MARK: 'notified',
  TOCSIN_MODE: 'live',
  TOCSIN_PARKED_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/parked',
  TOCSIN_POLICY_PATH: '/opt/tocsin/policy.json',
  TOCSIN_POLICY_SHA256: 'none',
  TOCSIN_TOPIC_ARN: 'arn:aws:sns:eu-west-1:111122223333:topic',
};

/** Loads the handler as Lambda does, with `require`, then takes the stack of an error from inside of it. */
const PROGRAM = `
const begun = process.hrtime.bigint();
const file = process.argv[1];
const loaded = file ? require(file) : undefined;
const wall = Number(process.hrtime.bigint() - begun) / 1e6;
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const whole = spent();
Promise.resolve(loaded?.handler({ Records: [] }, undefined)).catch((error) => error.stack).then((stack) => {
  if (file && !String(stack).includes('at ')) throw new Error('the handler was to fail, and did not');
  console.log(JSON.stringify({ process: whole, error: spent() - whole, wall }));
});`;

export function start({ file = '', flags = [], env = {} }: StartOptions): Start {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', PROGRAM, file], {
    encoding: 'utf8',
    env: { ...ENVIRONMENT, ...env },
    timeout: 60_000,
  });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{"process"'))
    throw new Error(`${file} did not start with ${JSON.stringify({ flags, env })}: ${stderr.slice(-2000)}`);
  return JSON.parse(line) as Start;
}
