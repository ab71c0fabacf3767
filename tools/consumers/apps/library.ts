// The pure packages, as somebody uses them who has installed them. Ends with 0 when each of them did what it is for.
import { compilePolicy, openIncident, readEvent, recipePolicy, triage } from '@tocsin/findings';
import { AsffFindingSchema } from '@tocsin/findings/schemas';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import { refang } from '@tocsin/indicators';
import { renderEmail } from '@tocsin/messages';
import { compileEventPattern } from '@tocsin/routing';

const now = '2026-11-24T10:00:00.000Z';
const raw = aFinding({ Severity: { Label: 'CRITICAL' } });
const event = anEvent([AsffFindingSchema.parse(raw)]);

const [finding] = readEvent(event).findings;
if (finding === undefined) throw new Error('the finding was not read');
const verdict = triage(finding, compilePolicy(recipePolicy), { now });
const incident = openIncident(finding, verdict, {
  openedAt: now,
  engineVersion: '1',
  policySha256: 'none',
});
const { subject } = renderEmail(
  { schema: 'tocsin.notice/1', event: 'opened', revision: 1, incident },
  { now, timeZone: 'UTC' },
);
const pattern = compileEventPattern({ source: ['aws.securityhub'] });

const said = [subject.slice(0, 4), pattern.matches(event), refang('evil[.]example')].join(' ');
if (said !== '[P1] true evil.example') throw new Error(`the packages said: ${said}`);
