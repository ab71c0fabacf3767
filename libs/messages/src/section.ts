import type { NoticeEvent } from '@tocsin/findings';

/** An address that is safe to open: https, on a host that is trusted. The only text that is printed as it is. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A name and its value, each of one line. Where `link` is set, it stands for the value. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly link?: Link;
}

interface SectionBase {
  /** Set where a text of the notice was cut to fit. */
  readonly truncated?: true;
}

/** How bad, what, where: the one line that everybody reads. */
export interface HeadlineSection extends SectionBase {
  readonly kind: 'headline';
  readonly event: NoticeEvent;
  /** Such as `P1 CRITICAL`. */
  readonly badge: string;
  /** What must be read before the title, such as `SAMPLE FINDING` or `RAISED from HIGH`. Empty for a plain opening. */
  readonly marks: readonly string[];
  readonly text: string;
  /** Short name of the first resource. */
  readonly resource?: string;
  /** How many more resources there are. */
  readonly more: number;
}

/** Whose, where, since when, until when. */
export interface WhereSection extends SectionBase {
  readonly kind: 'where';
  /** Keys, in this order: account, region, source, first seen, respond by (the last only while an answer is due). */
  readonly entries: readonly Entry[];
}

/** What was done already, what the reader does, and the one place to go. */
export interface ActionSection extends SectionBase {
  readonly kind: 'action';
  readonly done: string;
  /** How urgent, such as `You do now`. */
  readonly lead: string;
  readonly todo: string;
  readonly link?: Link;
  /** Where to look when there is no link. */
  readonly otherwise?: string;
}

/** Why this priority: one sentence. */
export interface BecauseSection extends SectionBase {
  readonly kind: 'because';
  readonly text: string;
}

/** What is not as it was in the notice before. */
export interface ChangesSection extends SectionBase {
  readonly kind: 'changes';
  readonly changes: readonly { readonly field: string; readonly from?: string; readonly to: string }[];
  /** Changes that are not listed. */
  readonly more: number;
}

/** What may be hostile in the finding, and what is known of it. */
export interface EvidenceSection extends SectionBase {
  readonly kind: 'evidence';
  /** Keys, in this order: threat, looked up, indicator, threat list; the last three as often as needed. */
  readonly entries: readonly Entry[];
  /** True where it was looked up for this notice. */
  readonly isNews: boolean;
}

/** What the product says, in its own words. The only text with line breaks. */
export interface DescriptionSection extends SectionBase {
  readonly kind: 'description';
  readonly source: string;
  readonly text: string;
}

/** The rest that helps to judge. */
export interface FactsSection extends SectionBase {
  readonly kind: 'facts';
  readonly entries: readonly Entry[];
}

/** What is affected; of a digest, the findings: `type` is the severity then, `name` the title. */
export interface ResourcesSection extends SectionBase {
  readonly kind: 'resources';
  /** `Resources` or `Findings`. */
  readonly heading: string;
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly id: string;
    readonly region?: string;
  }[];
  /** Resources that are not listed. */
  readonly more: number;
}

/** What to search for and to quote. */
export interface IdsSection extends SectionBase {
  readonly kind: 'ids';
  readonly entries: readonly Entry[];
}

/**
 * One part of what is said about an incident: plain data, for every channel to lay out in its own way. Texts are
 * cleaned, redacted and bounded. They are not escaped, and not defanged: a channel for people passes them through
 * `defangSections` first.
 */
export type Section =
  | HeadlineSection
  | WhereSection
  | ActionSection
  | BecauseSection
  | ChangesSection
  | EvidenceSection
  | DescriptionSection
  | FactsSection
  | ResourcesSection
  | IdsSection;

/** Whether a text of the notice was cut to fit. */
export function isCut(sections: readonly Section[]): boolean {
  return sections.some(({ truncated }) => truncated === true);
}

/** The section of a kind, where there is one. */
export function sectionOf<K extends Section['kind']>(
  sections: readonly Section[],
  kind: K,
): Extract<Section, { kind: K }> | undefined {
  return sections.find((section): section is Extract<Section, { kind: K }> => section.kind === kind);
}
