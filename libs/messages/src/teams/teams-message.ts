/** Words of the Adaptive Card for colours; the client chooses the shades. */
export type TeamsColor = 'default' | 'dark' | 'light' | 'accent' | 'good' | 'warning' | 'attention';

/** A piece of text in one style. No markdown is read in it, and `{{` is not left in it. */
export interface TeamsRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'bolder';
  readonly size?: 'small' | 'large';
  readonly color?: TeamsColor;
  readonly fontType?: 'monospace';
  readonly isSubtle?: true;
  readonly strikethrough?: true;
}

/** One paragraph. */
export interface TeamsText {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TeamsRun[];
  readonly spacing?: 'none' | 'small';
}

/** Opens a page. */
export interface TeamsAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
}

export interface TeamsActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly TeamsAction[];
}

/** A part of the card, set off from the one above it. */
export interface TeamsContainer {
  readonly type: 'Container';
  readonly separator: true;
  readonly style?: 'emphasis';
  readonly items: readonly TeamsText[];
}

/** The elements of Adaptive Card 1.4 that are used here. */
export type TeamsElement = TeamsText | TeamsActionSet | TeamsContainer;

export interface TeamsCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.4';
  /** For a client that cannot show the card. */
  readonly fallbackText: string;
  readonly body: readonly TeamsElement[];
  readonly msteams: { readonly width: 'Full' };
}

/** The body of a request to a Workflows webhook, as JSON. The address of the webhook is its credential: it is no part of this. */
export interface TeamsRequest {
  readonly type: 'message';
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive';
      readonly contentUrl: null;
      readonly content: TeamsCard;
    },
  ];
}

/** What is sent for one notice. */
export interface TeamsMessage {
  /** At most 20,000 bytes as JSON in UTF-8. */
  readonly message: TeamsRequest;
  /** True where a text of the notice was cut, or a part left out to fit. */
  readonly truncated: boolean;
}
