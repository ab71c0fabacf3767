import { CHANNEL_LIMITS } from '../channel-limits.js';
import { type Section, sectionOf } from '../section.js';
import { titleLines } from '../text/first-lines.js';
import { recordWhere } from '../text/record.js';
import type { Notation } from './notation.js';

/** A text of an issue, and whether a part had to be left out. */
export interface Laid<Body> {
  readonly body: Body;
  readonly truncated: boolean;
}

interface Piece<Part> {
  readonly name: string;
  readonly part: Part;
  /** Stays whatever else has to go. */
  readonly stays?: true;
}

/** Units for what says that something was left out, and for what is around the parts. */
const NOTE = 400;

const BODY = ['because', 'changes', 'description', 'facts', 'resources'] as const;

/** The two texts of a notice. */
export function layBoth<Part, Body>(
  sections: readonly Section[],
  { priority, said }: { readonly priority: string; readonly said: string },
  notation: Notation<Part, Body>,
): { readonly description: Laid<Body>; readonly comment: Laid<Body> } {
  const fits = notation.surelyFits(sections, CHANNEL_LIMITS.jira.description);
  const description = layDescription(sections, priority, notation);
  const comment = layComment(sections, said, notation);
  return { description: lay(description, fits, notation), comment: lay(comment, fits, notation) };
}

/** The description of a new issue. */
function layDescription<Part, Body>(
  sections: readonly Section[],
  priority: string,
  notation: Notation<Part, Body>,
): readonly Piece<Part>[] {
  const pieces: Piece<Part>[] = [];
  const where = sectionOf(sections, 'where');
  const action = sectionOf(sections, 'action');
  if (where !== undefined && action !== undefined)
    pieces.push({
      name: 'action',
      part: notation.first(recordWhere(where, sections), action, priority),
      stays: true,
    });
  const headline = sectionOf(sections, 'headline');
  if (headline !== undefined && titleLines(headline, Infinity).length > 0)
    pieces.push({ name: 'title', part: notation.title(headline.text) });
  for (const kind of BODY) {
    const section = sectionOf(sections, kind);
    if (section !== undefined) pieces.push({ name: kind, part: notation[kind](section as never) });
  }
  const ids = sectionOf(sections, 'ids');
  if (ids !== undefined) pieces.push({ name: 'ids', part: notation.ids(ids), stays: true });
  return pieces;
}

/** A comment on the issue there is: what is new, what is next. */
function layComment<Part, Body>(
  sections: readonly Section[],
  said: string,
  notation: Notation<Part, Body>,
): readonly Piece<Part>[] {
  const pieces: Piece<Part>[] = [];
  const headline = sectionOf(sections, 'headline');
  const where = sectionOf(sections, 'where');
  const action = sectionOf(sections, 'action');
  if (headline !== undefined && where !== undefined && action !== undefined)
    pieces.push({ name: 'action', part: notation.news(headline, where, action), stays: true });
  const changes = sectionOf(sections, 'changes');
  if (changes !== undefined) pieces.push({ name: 'changes', part: notation.changes(changes) });
  pieces.push({ name: 'notice', part: notation.note(said), stays: true });
  return pieces;
}

/** Of what does not fit, the pieces further down are left out, and it is said which. */
function lay<Part, Body>(
  pieces: readonly Piece<Part>[],
  fits: boolean,
  notation: Notation<Part, Body>,
): Laid<Body> {
  const limit = CHANNEL_LIMITS.jira.description;
  const whole = () => ({ body: notation.join(pieces.map(({ part }) => part)), truncated: false });
  if (fits) return whole();
  const sizes = pieces.map(({ part }) => notation.size(part) + 2);
  if (sizes.reduce((left, right) => left + right, NOTE) <= limit) return whole();
  let room = limit - NOTE;
  pieces.forEach(({ stays }, at) => {
    if (stays) room -= sizes[at] ?? 0;
  });
  const out: string[] = [];
  const kept = pieces.flatMap(({ name, part, stays }, at) => {
    const size = sizes[at] ?? 0;
    if (stays) return [part];
    if (size > room) {
      out.push(name);
      return [];
    }
    room -= size;
    return [part];
  });
  const note = notation.note(`Left out, because it is too long for an issue: ${out.join(', ')}.`);
  return { body: notation.join([...kept, note]), truncated: true };
}
