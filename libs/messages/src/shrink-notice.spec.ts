import type { IncidentNotice } from '@tocsin/findings';
import { aNotice, aReputation, anIndicator, threat } from './fixtures/notices.js';
import { shrinkNotice } from './shrink-notice.js';

const within = (bytes: number) => (notice: IncidentNotice) => JSON.stringify(notice).length <= bytes;

const resources = Array.from({ length: 10 }, (_, n) => ({ type: 'AwsS3Bucket', id: `${n}`.repeat(1_000) }));
const large = aNotice({ details: { description: 'd'.repeat(30_000), resources, resource_count: 40 } });

describe('shrinkNotice', () => {
  it('leaves alone what fits', () => {
    const notice = aNotice();
    expect(shrinkNotice(notice, within(24_000))).toEqual({ notice, truncated: false });
  });

  it('cuts the description first', () => {
    const { notice, truncated } = shrinkNotice(large, within(24_000));
    expect(truncated).toBe(true);
    expect(notice.incident.incident_details.description).toMatch(/^d{1999}…$/);
    expect(notice.incident.incident_details.resources).toEqual(resources);
  });

  it('cuts the resources next, and still says how many there are', () => {
    const { incident_details: details } = shrinkNotice(large, within(8_000)).notice.incident;
    expect(details.description).toMatch(/^d+…$/);
    expect(details.resources).toEqual(resources.slice(0, 5));
    expect(details.resource_count).toBe(40);
  });

  // Planted fault seen red: the indicators left to the last steps, which cut every text.
  it('cuts what was looked up then, and still says how many indicators there are', () => {
    const found = Array.from({ length: 20 }, () => anIndicator({ value: 'v'.repeat(150) }));
    const verdicts = Array.from({ length: 10 }, () => aReputation({ value: 'v'.repeat(150) }));
    const told = aNotice({ indicators: { found, count: 31 }, threat: { ...threat, verdicts } });
    const { incident } = shrinkNotice(told, within(6_000)).notice;
    expect(incident.indicators).toEqual({ found: found.slice(0, 5), count: 31 });
    expect(incident.threat).toEqual({ ...threat, verdicts: verdicts.slice(0, 5) });
  });

  it('cuts everything else last, and no value of a fixed form', () => {
    const huge = aNotice({
      details: { id: 'i'.repeat(300_000), title: 't'.repeat(300_000) },
      changes: Array.from({ length: 1_000 }, () => ({ field: 'f', to: 'x' })),
    });
    const { notice } = shrinkNotice(huge, within(4_000));
    expect(JSON.stringify(notice).length).toBeLessThanOrEqual(4_000);
    expect(notice.incident.incident_id).toBe(huge.incident.incident_id);
    expect(notice.incident.engine).toEqual(huge.incident.engine);
    expect(notice.incident.response_plan.respond_by).toBe(huge.incident.response_plan.respond_by);
  });

  it('ends where nothing is small enough', () => {
    expect(shrinkNotice(large, () => false).truncated).toBe(true);
  });
});
