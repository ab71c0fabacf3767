import * as z from 'zod';
import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { JiraMessage, JiraText } from '../jira/jira-message.js';
import { problemsOfAdf } from './adf.js';
import { problemsOfWikiText } from './wiki-text.js';

const limits = CHANNEL_LIMITS.jira;

const reference = z.union([
  z.strictObject({ name: z.string().min(1) }),
  z.strictObject({ id: z.string().min(1) }),
]);
const label = z.string().min(1).max(limits.label).regex(/^\S+$/u);
const content = z.union([
  z.string().min(1).max(limits.description),
  z.looseObject({ version: z.literal(1), type: z.literal('doc') }),
]);

const message = z.strictObject({
  step: z.enum(['open', 'update', 'acknowledge', 'close', 'none']),
  fields: z.strictObject({
    project: z.strictObject({ key: z.string().regex(/^[A-Z][A-Z0-9_]{1,9}$/) }).optional(),
    issuetype: reference,
    summary: z
      .string()
      .min(1)
      .max(limits.summary)
      .regex(/^[^\n\r]+$/),
    description: content,
    labels: z.array(label).min(1),
    priority: reference.optional(),
  }),
  comment: content,
  label,
  jql: z
    .string()
    .regex(
      /^(?:project = "[A-Z0-9_]+" AND )?labels = "(?:[^"\\]|\\["\\])+" AND statusCategory != Done ORDER BY created DESC$/u,
    ),
  properties: z.array(
    z.strictObject({ key: z.literal('tocsin.incident'), value: z.record(z.string(), z.unknown()) }),
  ),
  truncated: z.boolean(),
});

/** Why Jira would refuse the message, or read it as something else; empty where it would not. */
export function problemsOfJira(candidate: JiraMessage): readonly string[] {
  const parsed = message.safeParse(candidate);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const { fields, comment, label: key, properties } = candidate;
  const problems = [...problemsOfText(fields.description), ...problemsOfText(comment)];
  if (typeof fields.description !== typeof comment) problems.push('two notations');
  if (!fields.labels.includes(key)) problems.push('the search key is no label of the issue');
  for (const { value } of properties)
    if (JSON.stringify(value).length > limits.property) problems.push('a property is too long');
  return problems;
}

function problemsOfText(text: JiraText): readonly string[] {
  if (typeof text === 'string') return problemsOfWikiText(text);
  const size = JSON.stringify(text).length;
  const problems = problemsOfAdf(text);
  return size <= limits.description ? problems : [...problems, `${size} units of ADF`];
}
