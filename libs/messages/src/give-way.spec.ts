import { describeNotice } from './describe-notice.js';
import { aNotice } from './fixtures/notices.js';
import { fitSections, type GivingKind, giveWay } from './give-way.js';
import { type Section, sectionOf } from './section.js';

const change = { field: 'severity', from: 'LOW', to: 'HIGH' };
const resource = { type: 'AwsS3Bucket', id: `arn:aws:s3:::${'b'.repeat(60)}` };
const sections = describeNotice(
  aNotice({
    event: 'raised',
    changes: [change, change, change],
    details: {
      description: 'word '.repeat(100),
      resources: [resource, resource, resource],
      resource_count: 9,
    },
  }),
  { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' },
);
const ORDER: readonly GivingKind[] = ['description', 'facts', 'resources', 'changes'];

/** In bytes, without the mark that is no text. */
const sizeOf = (left: readonly Section[]) =>
  Buffer.byteLength(JSON.stringify(left).replaceAll(',"truncated":true', ''));
const fitTo = (limit: number) =>
  fitSections(
    sections,
    ORDER,
    (left) => left,
    (left) => sizeOf(left) - limit,
  );

describe('giveWay', () => {
  it('shortens a description by what is too much, and leaves it out where little would be left', () => {
    const shorter = sectionOf(giveWay(sections, 'description', 100), 'description');
    expect(shorter).toMatchObject({ truncated: true });
    expect(shorter?.text).toMatch(/^.{396}…$/);
    expect(sectionOf(giveWay(sections, 'description', 450), 'description')).toBeUndefined();
  });

  it('takes facts from the end', () => {
    const all = sectionOf(sections, 'facts')?.entries ?? [];
    const left = sectionOf(giveWay(sections, 'facts', 30), 'facts')?.entries ?? [];
    expect(left.length).toBeLessThan(all.length);
    expect(left).toEqual(all.slice(0, left.length));
    expect(sectionOf(giveWay(sections, 'facts', 99_999), 'facts')).toBeUndefined();
  });

  it.each([
    ['resources', 1, 2, 7],
    ['resources', 99_999, 0, 9],
    ['changes', 1, 2, 1],
    ['changes', 99_999, 0, 3],
  ] as const)('counts what is not listed of the %s', (kind, over, listed, more) => {
    const left = giveWay(sections, kind, over);
    const section = sectionOf(left, kind);
    const list = section?.kind === 'changes' ? section.changes : section?.resources;
    expect([list?.length, section?.more]).toEqual([listed, more]);
  });
});

describe('fitSections', () => {
  it('leaves what fits as it is', () => {
    expect(fitTo(sizeOf(sections))).toEqual({ message: sections, truncated: false });
    expect(fitTo(sizeOf(sections)).message).toBe(sections);
  });

  // Planted fault seen red: the order is gone through from its end.
  it('has no more give way than is needed, in order', () => {
    const { message, truncated } = fitTo(sizeOf(sections) - 50);
    expect(truncated).toBe(true);
    expect(sectionOf(message, 'description')?.text).toMatch(/…$/);
    for (const kind of ['facts', 'resources', 'changes'] as const)
      expect(sectionOf(message, kind)).toBe(sectionOf(sections, kind));
  });

  // Planted fault seen red: the last step returns the sections as the lists left them.
  it('cuts every text where nothing else is left, but no address', () => {
    const long = 'https://wiki.example.com/'.padEnd(300, 'x');
    const action: Section = {
      kind: 'action',
      done: 'd'.repeat(300),
      lead: 'l',
      todo: 't',
      link: { label: 'a', href: long },
    };
    const { message } = fitSections(
      [action],
      ORDER,
      (left) => left,
      () => 1,
    );
    expect(message).toEqual([{ ...action, done: `${'d'.repeat(99)}…` }]);
  });
});
