import type { Section } from '../section.js';
import { linksOf } from './links-of.js';

const action = (link?: { label: string; href: string }): Section => ({
  kind: 'action',
  done: '',
  lead: '',
  todo: '',
  link,
});
const facts: Section = {
  kind: 'facts',
  entries: [
    { key: 'team', value: 'soc' },
    { key: 'runbook', value: '', link: { label: 'Runbook', href: 'https://wiki.example.com/r' } },
    { key: 'control page', value: '', link: { label: 'Control', href: 'https://docs.aws.amazon.com/c' } },
  ],
};

describe('linksOf', () => {
  it.each([
    ['none', [], []],
    ['those of the facts', [facts], ['Runbook', 'Control page']],
    [
      'the primary one first',
      [facts, action({ label: 'Open finding', href: 'https://console.aws.amazon.com/f' })],
      ['Open finding', 'Runbook', 'Control page'],
    ],
    [
      'each once',
      [action({ label: 'Runbook', href: 'https://wiki.example.com/r' }), facts],
      ['Runbook', 'Control page'],
    ],
  ])('%s', (_, sections, labels) => {
    expect(linksOf(sections).map(({ label }) => label)).toEqual(labels);
  });
});
