/**
 * What each system takes. A renderer reads its limits here, and so does the contract that checks what it made: a number is
 * written once. Counted in UTF-16 units where nothing else is said; bytes are of UTF-8.
 *
 * How far each is known: [V] read in the primary source (SDK, OpenAPI, types), [E] stated by documentation that was not
 * read in full, [K] general knowledge, [T] ours, on the safe side of what was observed. None was tried on a live service.
 */
export const CHANNEL_LIMITS = {
  /** Block Kit: [V] @slack/types 3.2.0; 50 blocks [E]. The sum is nowhere documented: 9,597 passed, 11,341 did not [E]. */
  slack: {
    headerText: 150,
    sectionText: 3_000,
    sectionFields: 10,
    fieldText: 2_000,
    contextElements: 10,
    contextText: 2_000, // [T]
    actionElements: 25,
    buttonText: 75,
    buttonUrl: 3_000,
    blockId: 255,
    blocks: 40, // [T]
    /** Runs of `rich_text` have no stated limit of their own: they count here. */
    allBlockText: 8_000, // [T]
    /** The notification and what a screen reader says. Slack cuts at 40,000 [E]. */
    text: 4_000,
    eventType: 255, // [K]
    /** Of a channel's name or id. */
    channel: 80, // [K]
  },
  /** Events API v2 [V]; what is not in its schema is from its documentation [V]. */
  pagerDuty: {
    dedupKey: 255,
    summary: 1_024,
    /** Of the whole event. */
    bytes: 512_000,
    source: 255, // [K]
    component: 255, // [K]
    group: 255, // [K]
    class: 255, // [K]
    detail: 1_500, // [T]
    resources: 10, // [T]
    linkText: 255, // [K]
  },
  /** REST v3 and v2. Description and comment 32,767 [E]; what ADF is converted to counts, so stay below [T]. */
  jira: {
    summary: 255,
    description: 30_000,
    label: 255,
    property: 32_768,
    tableRows: 60, // [T]
  },
  /** Table API. Lengths are a setting of each instance: short_description 160 [E], the others [K]. */
  serviceNow: {
    shortDescription: 160,
    description: 4_000,
    workNotes: 4_000,
    correlationId: 100,
    correlationDisplay: 100,
    closeNotes: 1_000,
  },
  /** Workflows webhook: 28,672 bytes after a conversion that added 18 % to a request [E]. */
  teams: {
    bytes: 20_000, // [T]
    version: '1.4',
    actions: 6, // [K]
    buttonText: 75, // [T]
  },
  /** JSM Operations, the Opsgenie alert API: message 130 [V]; alias, description, tags, details, entity [E]; the others [K]. */
  jsm: {
    message: 130,
    alias: 512,
    description: 15_000,
    tags: 20,
    tag: 50,
    details: 8_000,
    entity: 512,
    source: 100,
    note: 25_000,
  },
  /** CloudEvents 1.0: 64 KiB on the wire are forwarded and taken by all; `id`, `source` and `type` are not empty [V]. */
  webhook: {
    /** Of the JSON; the rest is for the headers. */
    bytes: 64_000,
    attribute: 255, // [T]
  },
} as const;
