import type {
  ActionSection,
  BecauseSection,
  ChangesSection,
  DescriptionSection,
  EvidenceSection,
  FactsSection,
  HeadlineSection,
  IdsSection,
  ResourcesSection,
  Section,
  WhereSection,
} from '../section.js';

/** How a flavour of Jira writes each part of an issue. `Part` is what parts are joined from. */
export interface Notation<Part, Body> {
  /** Below the summary: where, by when, what to do, one link, what was done. */
  readonly first: (where: WhereSection, action: ActionSection, priority: string) => Part;
  /** The beginning of a comment, where no summary stands above it. */
  readonly news: (headline: HeadlineSection, where: WhereSection, action: ActionSection) => Part;
  readonly title: (text: string) => Part;
  readonly because: (section: BecauseSection) => Part;
  readonly changes: (section: ChangesSection) => Part;
  readonly evidence: (section: EvidenceSection) => Part;
  readonly description: (section: DescriptionSection) => Part;
  readonly facts: (section: FactsSection) => Part;
  readonly resources: (section: ResourcesSection) => Part;
  readonly ids: (section: IdsSection) => Part;
  /** The end of a comment. */
  readonly last: (text: string) => Part;
  /** UTF-16 units that the text takes on the wire. */
  readonly size: (body: Body) => number;
  /** True where the sections fit for certain, so that nothing need be measured. */
  readonly surelyFits: (sections: readonly Section[], limit: number) => boolean;
  readonly join: (parts: readonly Part[]) => Body;
}
