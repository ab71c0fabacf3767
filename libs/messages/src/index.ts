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
export { JSM_PATHS, JSM_PRIORITIES } from './jsm/jsm-actions.js';
export type { JsmAction, JsmAlertMessage, JsmCreateAlert, JsmFollowUp } from './jsm/jsm-alert.js';
export { type JsmAlertOptions, renderJsmAlert } from './jsm/render-jsm-alert.js';
export type { LinkOptions, PortalOptions } from './links.js';
export type {
  PagerDutyEvent,
  PagerDutyFollowUp,
  PagerDutyLink,
  PagerDutyMessage,
  PagerDutySeverity,
  PagerDutyTrigger,
} from './pagerduty/pagerduty-message.js';
export { PAGERDUTY_SEVERITIES } from './pagerduty/pagerduty-severities.js';
export { type PagerDutyOptions, renderPagerDuty } from './pagerduty/render-pagerduty.js';
export type { RecordStep } from './record-step.js';
export { redactSecrets } from './redact.js';
export { type EmailMessage, renderEmail } from './render-email.js';
export { renderSlack, type SlackOptions } from './slack/render-slack.js';
export type { SlackPosted } from './slack/slack-calls.js';
export { SLACK_COLORS } from './slack/slack-colors.js';
export type {
  SlackActions,
  SlackAttachment,
  SlackBlock,
  SlackButton,
  SlackCall,
  SlackContent,
  SlackContext,
  SlackHeader,
  SlackMessage,
  SlackPlainText,
  SlackPost,
  SlackRichList,
  SlackRichQuote,
  SlackRichSection,
  SlackRichText,
  SlackRun,
  SlackUpdate,
} from './slack/slack-message.js';
export { renderSns, type SnsMessage } from './render-sns.js';
export type {
  ActionSection,
  BecauseSection,
  ChangesSection,
  DescriptionSection,
  Entry,
  EvidenceSection,
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
export { renderTeams, type TeamsOptions } from './teams/render-teams.js';
export { TEAMS_COLORS } from './teams/teams-colors.js';
export type {
  TeamsAction,
  TeamsActionSet,
  TeamsCard,
  TeamsColor,
  TeamsContainer,
  TeamsElement,
  TeamsMessage,
  TeamsRequest,
  TeamsRun,
  TeamsText,
} from './teams/teams-message.js';
export type { NoticeView } from './view.js';
export type { CloudEvent, WebhookMessage } from './webhook/cloud-event.js';
export { renderWebhook, type WebhookOptions } from './webhook/render-webhook.js';
