import type { FunctionLog } from '@tocsin/simulator';

/** What the processor says of one finding of one delivery. Its contract is the log line `finding handled`. */
export interface HandledLine {
  readonly outcome: 'told' | 'gathered' | 'not told' | 'would tell' | 'parked' | 'retry';
  readonly event?: string;
  readonly reason?: string;
  readonly detail?: string;
  readonly incidentId?: string;
  readonly revision?: number;
  readonly priority?: string;
  readonly because?: string;
  readonly subject?: string;
  readonly findingId?: string;
  readonly productArn?: string;
  readonly deliveryId?: string;
}

const OUTCOMES: readonly string[] = ['told', 'gathered', 'not told', 'would tell', 'parked', 'retry'];

/** The outcomes among the lines that functions wrote. Lines that are no JSON, or say something else, are passed over. */
export function readProcessorLog(lines: readonly FunctionLog[]): HandledLine[] {
  return lines.flatMap(({ line }) => {
    const members = parseObject(line);
    return members !== undefined && OUTCOMES.includes(members['outcome'] as string)
      ? [handledLine(members)]
      : [];
  });
}

function handledLine(members: Readonly<Record<string, unknown>>): HandledLine {
  const text = (name: string): string | undefined => {
    const value = members[name];
    return typeof value === 'string' ? value : undefined;
  };
  const revision = members['revision'];
  return {
    outcome: text('outcome') as HandledLine['outcome'],
    event: text('event'),
    reason: text('reason'),
    detail: text('detail'),
    incidentId: text('incident_id'),
    revision: typeof revision === 'number' ? revision : undefined,
    priority: text('priority'),
    because: text('because'),
    subject: text('subject'),
    findingId: text('finding_id'),
    productArn: text('product_arn'),
    deliveryId: text('delivery_id'),
  };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    // A text line that happens to start with a brace.
    return undefined;
  }
}
