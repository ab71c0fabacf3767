import type { CriteriaOutcome } from '../criteria/outcome.js';
import type { Check } from '../triage/members.js';
import type { Subject } from '../triage/subject.js';
import type { Directory } from './directory.js';

/** A fact that is one of several texts: a criterion holds when the finding has one of those that it wants. */
export interface TextFact<Criterion> {
  readonly check: Check;
  readonly wanted: (criterion: Criterion) => readonly string[];
  /** undefined: not known of this finding. */
  readonly found: (subject: Subject, directory: Directory) => readonly string[] | undefined;
}

/** A fact that is judged in another way. */
export interface JudgedFact<Criterion> {
  readonly check: Check;
  readonly judge: (criterion: Criterion) => (subject: Subject) => CriteriaOutcome;
}

/** How one member of `facts` is checked, and how a finding is judged by it. */
export type Fact<Criterion> = TextFact<Criterion> | JudgedFact<Criterion>;

/** A fact whose criterion is a list of texts as they stand. */
export function textsFact<Criterion extends readonly string[]>(
  check: Check,
  found: TextFact<Criterion>['found'],
): TextFact<Criterion> {
  return { check, wanted: (criterion) => criterion, found };
}

/** A fact that is true or false. */
export function booleanFact(
  check: Check,
  holds: (subject: Subject) => boolean | undefined,
): TextFact<boolean> {
  const [yes, no] = [['true'], ['false']];
  return {
    check,
    wanted: (criterion) => (criterion ? yes : no),
    found: (subject) => {
      const held = holds(subject);
      return held === undefined ? undefined : held ? yes : no;
    },
  };
}

/** The list of a text that may be absent. */
export function known(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : [text];
}
