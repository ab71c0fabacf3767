import { defangText } from '@tocsin/indicators';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import { createFitter } from '../inert.js';

/** Source: Jira, default project key pattern, at most 10 characters. */
const PROJECT_KEY = /^[A-Z][A-Z0-9_]{1,9}$/;

/** The project, if the text can be a key. */
export function projectKey(text: string | undefined): string | undefined {
  return text !== undefined && PROJECT_KEY.test(text) ? text : undefined;
}

/** Nearly every label: an incident id, or a few small letters. */
const PLAIN = /^(?:tocsin-[0-9a-f]{40}|[a-z-]{1,40})$/;

/** A label: no spaces, as Jira allows none in it; at most 255 UTF-16 units. */
export function toLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  const line = defangText(createFitter().line(text, CHANNEL_LIMITS.jira.label));
  const label = line.replace(/\s+/gu, '-').slice(0, CHANNEL_LIMITS.jira.label);
  return label === '' ? 'none' : label.replace(/\p{Surrogate}/gu, '');
}

/** A value of JQL in quotes. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/**
 * JQL that finds the open issue of an incident by its label.
 *
 * Source: Atlassian, advanced searching with JQL: `statusCategory`, `\` and `"` escaped in a quoted value.
 */
export function openIssueJql(label: string, project: string | undefined): string {
  const inProject = project === undefined ? '' : `project = ${quoted(project)} AND `;
  return `${inProject}labels = ${quoted(label)} AND statusCategory != Done ORDER BY created DESC`;
}
