import { aNotice } from '../fixtures/notices.js';
import type { AdfNode } from '../jira/adf.js';
import type { JiraMessage } from '../jira/jira-message.js';
import { renderJira } from '../jira/render-jira.js';
import { problemsOfJira } from './jira.js';

const view = { now: '2026-11-24T12:07:20Z', timeZone: 'UTC' };
const cloud = renderJira(aNotice(), view, { project: 'SEC' });
const dataCenter = renderJira(aNotice(), view, { project: 'SEC', flavour: 'data-center' });

const withFields = (fields: object) => ({ ...cloud, fields: { ...cloud.fields, ...fields } });
const withNodes = (...content: readonly AdfNode[]) =>
  withFields({ description: { version: 1, type: 'doc', content } });
const withText = (text: string) => ({
  ...dataCenter,
  fields: { ...dataCenter.fields, description: text },
});
const paragraph = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const text = (value: string): AdfNode => ({ type: 'text', text: value });
const linkTo = (href: string): AdfNode => ({ ...text('a'), marks: [{ type: 'link', attrs: { href } }] });

it.each([
  ['Cloud', cloud],
  ['Data Center', dataCenter],
  ['no project', { ...renderJira(aNotice(), view) }],
])('takes what is right: %s', (_, message) => {
  expect(problemsOfJira(message)).toEqual([]);
});

it.each<[string, unknown]>([
  ['a summary too long by one', withFields({ summary: 'a'.repeat(256) })],
  ['no summary', withFields({ summary: '' })],
  ['two lines of summary', withFields({ summary: 'a\nb' })],
  ['no issue type', withFields({ issuetype: undefined })],
  ['a field that nobody knows', withFields({ severity: 'P1' })],
  ['a project that is no key', withFields({ project: { key: 'sec' } })],
  ['a label with a space', withFields({ labels: ['a b', cloud.label] })],
  ['no label to search for', withFields({ labels: ['security-hub'] })],
  ['a label too long by one', { ...cloud, label: 'a'.repeat(256) }],
  [
    'a quote that ends a value of JQL',
    { ...cloud, jql: 'labels = "a" OR "b" = "" AND statusCategory != Done ORDER BY created DESC' },
  ],
  ['no such step', { ...cloud, step: 'reopen' }],
  [
    'a property too long',
    { ...cloud, properties: [{ key: 'tocsin.incident', value: { a: 'a'.repeat(32_761) } }] },
  ],
  ['two notations', { ...cloud, comment: dataCenter.comment }],
  ['ADF too long', withNodes(paragraph(text('a'.repeat(30_000))))],
  ['an empty text', withNodes(paragraph(text('')))],
  ['a node that nobody knows', withNodes({ type: 'marquee', content: [text('a')] })],
  ['a panel without a kind', withNodes({ type: 'panel', content: [paragraph(text('a'))] })],
  ['a line break in a text', withNodes(paragraph(text('a\nb')))],
  ['a raw link', withNodes(paragraph(text('https://evil.example')))],
  ['a link that is not https', withNodes(paragraph(linkTo('http://evil.example')))],
  ['a script behind a link', withNodes(paragraph(linkTo('javascript:alert(1)')))],
  ['a mention', withNodes(paragraph({ type: 'mention', attrs: { id: 'x', text: '@x' } }))],
  ['wiki text too long by one', withText('a'.repeat(30_001))],
  ['no wiki text', withText('')],
  ['a mention in wiki text', withText('[~admin]')],
  ['a macro', withText('{code}x{code}')],
  ['an image', withText('!x.png!')],
  ['a heading of the finding', withText('h1. x')],
  ['a line break of the finding', withText('a \\\\ b')],
  ['a link to a place that is not https', withText('[a|http://evil.example]')],
  ['a raw link in wiki text', withText('see https://evil.example')],
  ['a block that ends early', withText('{noformat}\na\n{noformat}\nb\n{noformat}')],
  ['a mention in a block', withText('{noformat}\n[~admin]\n{noformat}')],
  ['a panel that does not end', withText('{panel:borderColor=#B60205}\na')],
  ['a cell too many', withText('||a|b|c|')],
])('refuses %s', (_, message) => {
  expect(problemsOfJira(message as JiraMessage)).not.toEqual([]);
});
