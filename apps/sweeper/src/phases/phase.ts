import { SEVERITY_LABELS, severityRank } from '@tocsin/findings';
import type { SeverityLabel } from '@tocsin/findings';

/** Which of the two Security Hubs findings are read from. */
export type Source = 'cspm' | 'new-security-hub';

/**
 * One list of findings that a sweep goes through. `open`: NEW or NOTIFIED, and active. `closed`: what our marker, our note or
 * its severity says we may have told, and whose workflow or record is over.
 */
export type Phase =
  | { readonly kind: 'open'; readonly severity: SeverityLabel }
  | {
      readonly kind: 'closed';
      readonly knownBy: 'marker' | 'note' | 'severity';
      readonly over: 'workflow' | 'record';
    };

/** What a sweep goes through, in order: the most serious first, then what is over. */
export function phasesOf(source: Source, minimum: SeverityLabel): readonly Phase[] {
  const open = severitiesFrom(minimum).map((severity): Phase => ({ kind: 'open', severity }));
  // A finding of the new Security Hub has neither user-defined fields nor the author of its comment.
  const known = source === 'cspm' ? (['marker', 'note', 'severity'] as const) : (['severity'] as const);
  const closed = known.flatMap((knownBy) =>
    (['workflow', 'record'] as const).map((over): Phase => ({ kind: 'closed', knownBy, over })),
  );
  return [...open, ...closed];
}

/** From CRITICAL down to the minimum. */
export function severitiesFrom(minimum: SeverityLabel): readonly SeverityLabel[] {
  return SEVERITY_LABELS.filter((label) => severityRank(label) >= severityRank(minimum)).toReversed();
}

/** For logs. */
export function phaseName(phase: Phase): string {
  return phase.kind === 'open' ? `open ${phase.severity}` : `closed ${phase.over} by ${phase.knownBy}`;
}
