export { defangSections } from './defang-sections.js';
export { describeNotice } from './describe-notice.js';
export type { AdfDoc, AdfMark, AdfNode } from './jira/adf.js';
export type {
  JiraFields,
  JiraFlavour,
  JiraMessage,
  JiraOptions,
  JiraProperty,
  JiraReference,
  JiraText,
} from './jira/jira-message.js';
export { JIRA_PRIORITIES } from './jira/jira-priorities.js';
export { renderJira } from './jira/render-jira.js';
export type { LinkOptions } from './links.js';
export type { RecordStep } from './record-step.js';
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
export { renderServiceNow } from './service-now/render-service-now.js';
export { SERVICE_NOW_LEVELS } from './service-now/service-now-levels.js';
export type {
  ServiceNowLengths,
  ServiceNowLevel,
  ServiceNowMessage,
  ServiceNowOptions,
  ServiceNowRecord,
  ServiceNowUpdate,
} from './service-now/service-now-message.js';
export type { SnsMessageAttribute, SnsMessageAttributes } from './sns-attributes.js';
export { subjectOf } from './subject.js';
export type { NoticeView } from './view.js';
