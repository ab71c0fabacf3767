import { compilePolicy, openIncident, readEvent, recipePolicy, triage } from '@tocsin/findings';
import { renderEmail } from '@tocsin/messages';

/** The e-mails that an EventBridge event of Security Hub leads to. */
export function emailsOf(event: unknown, now: string): string[] {
  const policy = compilePolicy(recipePolicy);
  const { findings, refused } = readEvent(event);
  for (const { index, error } of refused) console.warn(`finding ${index}: ${error.message}`);
  return findings.map((finding) => {
    const verdict = triage(finding, policy, { now });
    const origin = { openedAt: now, engineVersion: '0.1.0', policySha256: 'none' };
    const incident = openIncident(finding, verdict, origin);
    const notice = { schema: 'tocsin.notice/1', event: 'opened', revision: 1, incident } as const;
    return renderEmail(notice, { now, timeZone: 'Europe/Berlin' }).text;
  });
}
