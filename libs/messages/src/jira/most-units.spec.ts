import fc from 'fast-check';
import type { IncidentNotice } from '@tocsin/findings';
import { defangSections } from '../defang-sections.js';
import { describeNotice } from '../describe-notice.js';
import { hostileNotices } from '../fixtures/hostile-texts.js';
import { aNotice } from '../fixtures/notices.js';
import { ADF } from './adf-notation.js';
import { layOut } from './layout.js';
import { mostUnits } from './most-units.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };

/** Of every list as many as are said, each of a letter: most of the document is brackets. */
const brackets = aNotice({
  changes: Array.from({ length: 12 }, () => ({ field: 'a', from: 'b', to: 'c' })),
  details: {
    title: 'a',
    description: Array.from({ length: 40 }, () => 'a').join('\n'),
    id: 'a',
    product_arn: 'a',
    types: Array.from({ length: 9 }, () => 'a'),
    resources: Array.from({ length: 7 }, () => ({ type: 'a', id: 'a/b', region: 'a' })),
    control_id: 'S3.8',
    remediation_url: 'https://docs.aws.amazon.com/a',
  },
  plan: { runbook: 'https://wiki.example.com/a', because: 'a' },
});

function expectEnough(notice: IncidentNotice): void {
  const told = defangSections(describeNotice(notice, view));
  const { description, comment } = layOut(
    told,
    { priority: 'P1', said: 'Notice 99 of this incident (acknowledged).' },
    { ...ADF, surelyFits: () => true },
  );
  const most = mostUnits(told);
  expect(ADF.size(description.message)).toBeLessThanOrEqual(most);
  expect(ADF.size(comment.message)).toBeLessThanOrEqual(most);
}

describe('mostUnits', () => {
  // Planted fault seen red: AROUND is 40.
  it('is enough for a document that is nearly all brackets', () => {
    expectEnough(brackets);
  });

  // Planted fault seen red: `"` and `\\` are counted once.
  it('is enough for a document that is nearly all quotes', () => {
    const quotes = '"\\'.repeat(300);
    const changes = Array.from({ length: 10 }, () => ({ field: quotes, from: quotes, to: quotes }));
    const resources = Array.from({ length: 5 }, () => ({ type: quotes, id: quotes }));
    const details = {
      title: quotes,
      description: quotes.repeat(2),
      id: quotes,
      types: Array(5).fill(quotes),
      resources,
    };
    expectEnough(aNotice({ changes, details, plan: { because: quotes } }));
  });

  it('is enough for whatever a finding says', () => {
    fc.assert(fc.property(hostileNotices, expectEnough), { numRuns: 2_000 });
  });

  it('is not so much that a usual notice has to be measured', () => {
    expect(ADF.surelyFits(describeNotice(aNotice(), view), 30_000)).toBe(true);
  });
});
