/** Text that Slack shows as it is: no markup, no mention, no `:emoji:`. */
export interface SlackPlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

/** A piece of text in one style. Never empty. Slack parses nothing in it. */
export interface SlackRun {
  readonly type: 'text';
  readonly text: string;
  readonly style?: { readonly bold?: true; readonly code?: true; readonly strike?: true };
}

export interface SlackRichSection {
  readonly type: 'rich_text_section';
  readonly elements: readonly SlackRun[];
}

export interface SlackRichList {
  readonly type: 'rich_text_list';
  readonly style: 'bullet';
  readonly elements: readonly SlackRichSection[];
}

export interface SlackRichQuote {
  readonly type: 'rich_text_quote';
  readonly elements: readonly SlackRun[];
}

export interface SlackRichText {
  readonly type: 'rich_text';
  readonly elements: readonly (SlackRichSection | SlackRichList | SlackRichQuote)[];
}

export interface SlackHeader {
  readonly type: 'header';
  readonly text: SlackPlainText;
}

export interface SlackContext {
  readonly type: 'context';
  readonly elements: readonly SlackPlainText[];
}

/**
 * A button that opens a page. Slack also sends an interaction to the app, if it takes any, which has to acknowledge it.
 * Source: @slack/types 3.2.0, `Button.url`.
 */
export interface SlackButton {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: SlackPlainText;
  readonly url: string;
  readonly style?: 'primary';
}

export interface SlackActions {
  readonly type: 'actions';
  readonly elements: readonly SlackButton[];
}

/** The blocks of Block Kit that are used here. */
export type SlackBlock = SlackHeader | SlackRichText | SlackContext | SlackActions;

/** Blocks behind a bar of a colour, below the others. */
export interface SlackAttachment {
  /** Such as `#B60205`. */
  readonly color: string;
  readonly blocks: readonly SlackBlock[];
}

/** What both methods take. */
export interface SlackContent {
  /** What a notification shows and a screen reader says, escaped. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly attachments?: readonly SlackAttachment[];
  /** By this a message is found again. */
  readonly metadata: {
    readonly event_type: 'tocsin_incident';
    readonly event_payload: {
      readonly incident_id: string;
      readonly revision: number;
      readonly event: string;
    };
  };
  readonly link_names: false;
  readonly parse: 'none';
}

/** A new message, or a reply in the thread of one. */
export interface SlackPost extends SlackContent {
  /** Missing where neither the options nor the incident name one: it is for the sender to add. */
  readonly channel?: string;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly thread_ts?: string;
  /** A reply that the channel sees too. */
  readonly reply_broadcast?: true;
}

/** A message in place of the one there is. */
export interface SlackUpdate extends SlackContent {
  readonly channel: string;
  readonly ts: string;
}

/** One call of the Web API: the method, and its body as JSON. The token is for the sender to add. */
export type SlackCall =
  | { readonly method: 'chat.postMessage'; readonly body: SlackPost }
  | { readonly method: 'chat.update'; readonly body: SlackUpdate };

/** The calls of one notice, to be made in this order. */
export interface SlackMessage {
  readonly calls: readonly SlackCall[];
  /** True where a text of the notice was cut, or a part left out to fit. */
  readonly truncated: boolean;
}
