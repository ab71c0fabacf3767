import { toStixBundle } from '@tocsin/indicators';
import type { Indicator, Reputation, Tlp } from '@tocsin/indicators';
import type { Out } from '../terminal/out.js';
import { safeJson, safeLine } from '../terminal/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Answer, Extracted } from './part.js';
import { remarksOf } from './remarks.js';

const MOST_NAMED = 5;

/** How a bundle is made. */
export interface BundleOptions {
  /** ISO 8601: when it was observed. Absent: when the findings say, else `today`. */
  readonly now?: string;
  readonly today: string;
  readonly tlp?: Tlp;
  readonly showAccessKeys?: true;
}

/** One bundle of all parts. What is refused, cut or has no form in STIX is named on `stderr`. */
export async function writeStix(
  out: Out,
  answers: AsyncIterable<Answer>,
  { now, today, tlp, showAccessKeys }: BundleOptions,
  stderr: Terminal['stderr'],
): Promise<void> {
  const parts: Extracted[] = [];
  for await (const answer of answers) {
    for (const remark of remarksOf(answer)) stderr.write(`tocsin: ${remark}\n`);
    if ('found' in answer) parts.push(answer);
  }
  const found = parts.flatMap((part) => part.found);
  const leftOut = new Map<string, number>();
  const bundle = toStixBundle(
    found.map(({ indicator }) => indicator),
    {
      at: now ?? observedAt(parts) ?? today,
      ...(tlp !== undefined && { tlp }),
      verdicts: found.flatMap(({ verdicts }): readonly Reputation[] => verdicts),
      showAccessKeyIds: showAccessKeys === true,
      onLeftOut: ({ type }: Indicator, because) => {
        const what = `${type} (${because})`;
        leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
      },
    },
  );
  await out.write(`${safeJson(bundle)}\n`);
  const named = [...leftOut].slice(0, MOST_NAMED).map(([what, count]) => `${count} × ${what}`);
  if (named.length > 0) stderr.write(`tocsin: ${safeLine(`not in the bundle: ${named.join('; ')}`)}\n`);
}

/** The latest time of the findings, so that the same findings give the same bundle; none where a part has no time. */
function observedAt(parts: readonly Extracted[]): string | undefined {
  const times = parts.map(({ context }) => context.observedAt);
  return times.includes(undefined) ? undefined : times.sort().at(-1);
}
