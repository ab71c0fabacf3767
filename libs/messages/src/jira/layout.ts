import { CHANNEL_LIMITS } from '../channel-limits.js';
import { type FittedMessage, fitSections, type GivingKind } from '../give-way.js';
import { type Section, sectionOf } from '../section.js';
import { titleLines } from '../text/first-lines.js';
import { recordWhere } from '../text/record.js';
import type { Notation } from './notation.js';

/** What else the texts of an issue say, beside the sections. */
export interface IssueWords {
  readonly priority: string;
  /** The last line of the comment. */
  readonly said: string;
}

/** The description of an issue to create, and the comment for the one there is. */
export interface IssueTexts<Body> {
  readonly description: FittedMessage<Body>;
  readonly comment: FittedMessage<Body>;
}

/** First what the comments say as well. */
const ORDER: readonly GivingKind[] = ['changes', 'resources', 'description', 'evidence', 'facts'];
const BELOW = ['because', 'changes', 'evidence', 'description', 'facts', 'resources', 'ids'] as const;

/** Both texts of a notice, within their limit. */
export function layOut<Part, Body>(
  sections: readonly Section[],
  { priority, said }: IssueWords,
  notation: Notation<Part, Body>,
): IssueTexts<Body> {
  const limit = CHANNEL_LIMITS.jira.description;
  const fits = notation.surelyFits(sections, limit);
  const fit = (parts: (left: readonly Section[]) => readonly Part[]) =>
    fitSections(
      sections,
      ORDER,
      (left) => notation.join(parts(left)),
      (body) => (fits ? 0 : notation.size(body) - limit),
    );
  return {
    description: fit((left) => descriptionParts(left, priority, notation)),
    comment: fit((left) => commentParts(left, said, notation)),
  };
}

function descriptionParts<Part, Body>(
  sections: readonly Section[],
  priority: string,
  notation: Notation<Part, Body>,
): readonly Part[] {
  const parts: Part[] = [];
  const where = sectionOf(sections, 'where');
  const action = sectionOf(sections, 'action');
  if (where !== undefined && action !== undefined)
    parts.push(notation.first(recordWhere(where, sections), action, priority));
  const headline = sectionOf(sections, 'headline');
  if (headline !== undefined && titleLines(headline, Infinity).length > 0)
    parts.push(notation.title(headline.text));
  for (const kind of BELOW) {
    const section = sectionOf(sections, kind);
    if (section !== undefined) parts.push(notation[kind](section as never));
  }
  return parts;
}

/** What is new, what is next. */
function commentParts<Part, Body>(
  sections: readonly Section[],
  said: string,
  notation: Notation<Part, Body>,
): readonly Part[] {
  const parts: Part[] = [];
  const headline = sectionOf(sections, 'headline');
  const where = sectionOf(sections, 'where');
  const action = sectionOf(sections, 'action');
  if (headline !== undefined && where !== undefined && action !== undefined)
    parts.push(notation.news(headline, where, action));
  const changes = sectionOf(sections, 'changes');
  if (changes !== undefined) parts.push(notation.changes(changes));
  const evidence = sectionOf(sections, 'evidence');
  if (evidence?.isNews === true) parts.push(notation.evidence(evidence));
  return [...parts, notation.last(said)];
}
