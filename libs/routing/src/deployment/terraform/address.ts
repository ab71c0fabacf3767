/** One step of an address or reference: `aws_sqs_queue`, `jobs["a"]`. */
export interface Step {
  readonly name: string;
  /** As it is written: `[0]`, `["a"]`; empty where there is none. */
  readonly index: string;
}

/** The steps of an address; names in brackets may hold dots. Source: Terraform, "Resource Address Reference". */
export function stepsOf(address: string): readonly Step[] {
  const steps: Step[] = [];
  let start = 0;
  let bracket = -1;
  let quoted = false;
  const close = (end: number): void => {
    const name = address.slice(start, bracket === -1 ? end : bracket);
    steps.push({ name, index: bracket === -1 ? '' : address.slice(bracket, end) });
    start = end + 1;
    bracket = -1;
  };
  for (let at = 0; at < address.length; at += 1) {
    const letter = address[at];
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '[' && bracket === -1) bracket = at;
    else if (!quoted && letter === '.') close(at);
  }
  close(address.length);
  return steps;
}

export function addressOf(steps: readonly Step[]): string {
  return steps.map(({ name, index }) => `${name}${index}`).join('.');
}

/** The index of an instance as an address has it. */
export function indexText(index: unknown): string {
  if (typeof index === 'number') return `[${index}]`;
  return typeof index === 'string' ? `[${JSON.stringify(index)}]` : '';
}
