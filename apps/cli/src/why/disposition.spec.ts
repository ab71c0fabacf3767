import type { Verdict } from '@tocsin/findings';
import { dispositionOf, spanOf } from './disposition.js';

const verdict = (over: Partial<Verdict>): Verdict => ({
  response: 'standard_response',
  priority: 'P3',
  slaMinutes: 240,
  class: 'threat',
  because: '',
  trace: [],
  ...over,
});
const suppressed = { rule: 'r', owner: 'o', reason: 'x', until: '2026-12-01T00:00:00.000Z' };

describe('dispositionOf', () => {
  it.each<[Partial<Verdict>, string, string]>([
    [{ priority: 'P1' }, 'page', 'pages'],
    [{ priority: 'P2', route: 'page' }, 'page', 'pages'],
    [{ priority: 'P2', route: 'ticket' }, 'page', 'pages (route ticket)'],
    [{ priority: 'P1', suppressed }, 'suppressed', 'suppressed until 2026-12-01'],
    [{}, 'wait', 'waits'],
    [{ route: 'ticket' }, 'ticket', 'ticket'],
    [{ route: 'gather' }, 'gathered', 'gathered'],
    [{ route: 'none' }, 'left alone', 'left alone'],
    [{ route: 'cloud-team' }, 'cloud-team', 'route cloud-team'],
    [{ route: '__proto__' }, '__proto__', 'route __proto__'],
  ])('%j: %s', (over, word, text) => {
    expect(dispositionOf(verdict(over))).toEqual({ word, text });
  });
});

it.each([
  [1, '1 min'],
  [60, '60 min'],
  [90, '90 min'],
  [240, '4 h'],
  [1440, '1 day'],
  [2880, '2 days'],
  [1500, '25 h'],
])('%i minutes are %s', (minutes, text) => {
  expect(spanOf(minutes)).toBe(text);
});
