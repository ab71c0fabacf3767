import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as z from 'zod';

import { compilePolicy, NOTICE_EVENTS, openIncident, readFinding, recipePolicy, triage } from './index.js';
import type { Incident, IncidentNotice } from './index.js';
import { IncidentNoticeSchema, IncidentSchema, NoticeReadError, readNotice } from './schemas.js';
import { aFinding } from './testing.js';

function aNotice(): IncidentNotice {
  const finding = readFinding(aFinding());
  const verdict = triage(finding, compilePolicy(recipePolicy), { now: '2026-11-24T12:05:00Z' });
  const options = { openedAt: '2026-11-24T12:05:00Z', engineVersion: '0.1.0', policySha256: 'f'.repeat(64) };
  return {
    schema: 'tocsin.notice/1',
    event: 'raised',
    revision: 2,
    incident: openIncident(finding, verdict, options),
    changes: [{ field: 'severity', from: 'MEDIUM', to: 'HIGH' }],
  };
}

describe('the wire schema', () => {
  // The golden file is the contract: a change of it shows in review. TOCSIN_UPDATE_GOLDEN=1 writes it anew.
  // Planted fault seen red: `title` made optional.
  it('is the one that was agreed', () => {
    const file = join(__dirname, '__golden__', 'notice.schema.json');
    const current = JSON.stringify(z.toJSONSchema(IncidentNoticeSchema), null, 2);
    if (process.env['TOCSIN_UPDATE_GOLDEN'] === '1') writeFileSync(file, `${current}\n`);
    expect(JSON.parse(current)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is what the types say, both ways', () => {
    const notice: IncidentNotice = IncidentNoticeSchema.parse(aNotice());
    const incident: Incident = IncidentSchema.parse(notice.incident);
    const known: z.input<typeof IncidentNoticeSchema>['incident']['incident_details']['severity'] =
      incident.incident_details.severity;
    expect(known).toBe('HIGH');
  });
});

describe('readNotice', () => {
  it('reads what was written', () => {
    const notice = aNotice();
    expect(readNotice(JSON.parse(JSON.stringify(notice)))).toEqual(notice);
  });

  it.each(NOTICE_EVENTS)('knows %s', (event) => {
    expect(readNotice({ ...aNotice(), event }).event).toBe(event);
  });

  // Planted fault seen red: a strict object.
  it('lets members of a newer version pass', () => {
    const notice = aNotice();
    const newer = {
      ...notice,
      newer: 1,
      incident: { ...notice.incident, indicators: [{ type: 'ipv4-addr' }] },
    };
    expect(readNotice(newer)).toEqual(newer);
  });

  it.each([
    [null, 'not an incident notice: /: '],
    [{ ...aNotice(), schema: 'tocsin.notice/2' }, 'not an incident notice: /schema: '],
    [{ ...aNotice(), revision: 0 }, '/revision: '],
    [{ ...aNotice(), incident: {} }, '/incident/incident_id: '],
  ])('refuses %#, saying where', (value, message) => {
    expect(() => readNotice(value)).toThrow(NoticeReadError);
    expect(() => readNotice(value)).toThrow(message);
  });
});
