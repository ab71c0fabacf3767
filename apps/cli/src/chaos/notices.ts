import type { ApiCall } from '@tocsin/simulator';

/** A notice of a PublishBatch, as far as the proof needs it. */
export interface SentNotice {
  readonly incidentId: string;
  readonly event: string;
  readonly revision: number;
  readonly findingId: string;
}

/** The notices of a call that publishes; none of another call. */
export function noticesOf({ operation, input }: ApiCall): readonly SentNotice[] {
  if (operation !== 'PublishBatch') return [];
  const entries = (input['PublishBatchRequestEntries'] ?? []) as readonly { readonly Message: string }[];
  return entries.map(({ Message }) => {
    const { default: text } = JSON.parse(Message) as { readonly default: string };
    const { event, revision, incident } = JSON.parse(text) as {
      readonly event: string;
      readonly revision: number;
      readonly incident: {
        readonly incident_id: string;
        readonly incident_details: { readonly id: string };
      };
    };
    return { event, revision, incidentId: incident.incident_id, findingId: incident.incident_details.id };
  });
}

/** Names a notice as its e-mail does: by incident and event. */
export function emailKey({ incidentId, event }: Pick<SentNotice, 'incidentId' | 'event'>): string {
  return `${incidentId} ${event}`;
}

/** The row of a PutItem into the ledger. */
export function rowOf({ operation, input }: ApiCall): Readonly<Record<string, string>> | undefined {
  if (operation !== 'PutItem') return undefined;
  const item = (input['Item'] ?? {}) as Readonly<
    Record<string, { readonly S?: string; readonly N?: string }>
  >;
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, { S, N }]) => {
      const value = S ?? N;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
