import type { Enrichment } from '@tocsin/findings';
import { askProviders, scoreIndicators, withBudget } from '@tocsin/indicators';
import type { ReputationProvider } from '@tocsin/indicators';
import type { AskedNotice } from '../notice/asked-notice.js';
import { verdictsOf } from './verdicts-of.js';

/** What is to be done with a notice. */
export type Answer =
  | { readonly kind: 'enriched'; readonly enrichment: Enrichment }
  | { readonly kind: 'passed over'; readonly reason: string };

/** Notices that say something new of a finding. What `enriched` brings about is not among them: that would be a loop. */
const ASKED: readonly string[] = ['opened', 'raised', 'reopened'];

/** Lookups that one finding may cost, a provider: as many as a notice has indicators. */
const LOOKUPS = 20;

/**
 * Asks the providers about the indicators of a notice and scores them. What nobody could rate and nobody called malicious
 * makes no answer: "unknown" is what people know already.
 *
 * @param now - ISO 8601, the only clock
 */
export async function enrich(
  notice: AskedNotice,
  providers: readonly ReputationProvider[],
  now: string,
): Promise<Answer> {
  const { event, indicators, state } = notice;
  const passOver = (reason: string): Answer => ({ kind: 'passed over', reason });
  if (!ASKED.includes(event)) return passOver(`an incident that was ${event} is not looked up`);
  if (state !== undefined) return passOver(`the finding is ${state === 'sample' ? 'a sample' : state}`);
  if (indicators.length === 0) return passOver('nothing in the finding may be hostile');
  const clock = (): number => Date.parse(now);
  const budgeted = providers.map((provider) => withBudget(provider, { lookups: LOOKUPS, clock }));
  const reputations = await askProviders(indicators, budgeted, { clock });
  const { severity, observedAt, threatLists } = notice;
  const scored = scoreIndicators(indicators, {
    now,
    severity,
    observedAt,
    threatLists,
    verdicts: reputations,
  });
  const verdicts = verdictsOf(reputations);
  if (scored.score === null && !verdicts.some(({ verdict }) => verdict === 'malicious')) {
    return passOver('nothing in the finding could be rated');
  }
  const { score, band, sentence } = scored;
  return {
    kind: 'enriched',
    enrichment: {
      schema: 'tocsin.enrichment/1',
      incident_id: notice.incidentId,
      revision: notice.revision,
      opened_at: notice.openedAt,
      finding: notice.finding,
      threat: { score, band, sentence, verdicts },
    },
  };
}
