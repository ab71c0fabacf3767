import { incidentIdOf, safeReadFinding } from '@tocsin/findings';
import type { Enrichment, Finding } from '@tocsin/findings';
import { ledgerKey } from '@tocsin/functions';
import type { Mode } from '@tocsin/functions';
import type { BatchContext } from './batch-context.js';
import type { Item } from './item.js';
import type { Current, FindingName, Ports, Settled } from './ports.js';

/** An answer of the enricher, in the message that it came in. */
export interface Answer {
  readonly messageId: string;
  readonly receiveCount: number;
  readonly original: string;
  readonly intake?: string;
  readonly sentAt: string;
  readonly enrichment: Enrichment;
}

/** An answer for which no finding is at hand. `retry`: there may be one later. */
export interface Unanswered {
  readonly answer: Answer;
  readonly retry: boolean;
  readonly reason: string;
}

/**
 * Reads the finding of each answer as it is now: an analyst may have written since it was told. In shadow mode nothing is
 * asked of Security Hub, since nobody is told.
 */
export async function findAnswered(
  answers: readonly Answer[],
  { mode }: BatchContext,
  ports: Ports,
): Promise<{ readonly items: readonly Item[]; readonly unanswered: readonly Unanswered[] }> {
  const items: Item[] = [];
  const unanswered: Unanswered[] = [];
  const named: { readonly answer: Answer; readonly name: FindingName }[] = [];
  for (const answer of answers) {
    const name = mode === 'shadow' ? undefined : nameOf(answer);
    if (name !== undefined) named.push({ answer, name });
    else {
      const reason =
        mode === 'shadow' ? 'in shadow mode nobody is told' : 'it names no finding of this incident';
      unanswered.push({ answer, retry: false, reason });
    }
  }
  if (named.length === 0) return { items, unanswered };
  const { found, settled } = await current(
    named.map(({ name }) => name),
    ports,
  );
  const byIncident = new Map(
    found.flatMap(read).map((one) => [`${incidentIdOf(one)}\n${one.accountId}`, one]),
  );
  for (const { answer, name } of named) {
    const finding = byIncident.get(`${answer.enrichment.incident_id}\n${name.account}`);
    if (finding !== undefined) items.push(itemOf(answer, finding, mode));
    else unanswered.push({ answer, ...whyNot(settled.get(name.id)) });
  }
  return { items, unanswered };
}

async function current(names: readonly FindingName[], { find }: Ports): Promise<Current> {
  try {
    return await find(names);
  } catch (error) {
    const code = error instanceof Error ? error.name : 'UnknownError';
    const failure: Settled = { ok: false, retry: true, code, message: '' };
    return { found: [], settled: new Map(names.map(({ id }) => [id, failure])) };
  }
}

/** Identity says which Security Hub has it. An id that was shortened for the wire names none. */
function nameOf({ messageId, enrichment: { incident_id, finding } }: Answer): FindingName | undefined {
  const { id: findingId, product_arn: productArn, account } = finding;
  const identity = { id: findingId, productArn, accountId: account };
  const format = (['asff', 'ocsf'] as const).find(
    (one) => incidentIdOf({ ...identity, format: one }) === incident_id,
  );
  return format && { id: messageId, format, findingId, productArn, account };
}

function read(raw: unknown): readonly Finding[] {
  const result = safeReadFinding(raw);
  return result.ok ? [result.finding] : [];
}

function itemOf(answer: Answer, finding: Finding, mode: Mode): Item {
  const { messageId, receiveCount, original, intake, sentAt, enrichment } = answer;
  return {
    id: `${messageId}/0`,
    messageId,
    receiveCount,
    original,
    intake,
    arrival: {
      pk: ledgerKey(finding, mode),
      finding,
      deliveryId: `enrichment:${enrichment.incident_id}:${enrichment.revision}`,
      eventTime: sentAt,
      enrichment,
    },
  };
}

function whyNot(settled: Settled | undefined): Pick<Unanswered, 'retry' | 'reason'> {
  if (settled === undefined) return { retry: true, reason: 'Security Hub did not answer for it' };
  if (settled.ok) return { retry: false, reason: 'Security Hub has no such finding that can be read' };
  return { retry: settled.retry, reason: `Security Hub could not be asked: ${settled.code}` };
}
