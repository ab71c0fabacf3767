export { defangSections } from './defang-sections.js';
export { describeNotice } from './describe-notice.js';
export type { LinkOptions } from './links.js';
export { redactSecrets } from './redact.js';
export { type EmailMessage, renderEmail } from './render-email.js';
export { renderSns, type SnsMessage } from './render-sns.js';
export type {
  ActionSection,
  BecauseSection,
  ChangesSection,
  DescriptionSection,
  Entry,
  FactsSection,
  HeadlineSection,
  IdsSection,
  Link,
  ResourcesSection,
  Section,
  WhereSection,
} from './section.js';
export type { SnsMessageAttribute, SnsMessageAttributes } from './sns-attributes.js';
export { subjectOf } from './subject.js';
export type { NoticeView } from './view.js';
