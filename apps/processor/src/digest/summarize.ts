import { PRIORITY_ORDER, RESPONSE_ORDER } from './urgency.js';
import { severityRank } from '@tocsin/findings';
import type {
  DigestFinding,
  Incident,
  IncidentDigest,
  IntegrationHints,
  SeverityLabel,
} from '@tocsin/findings';
import type { LedgerRow } from '@tocsin/functions';
import type { DigestHead } from './digest-head.js';
import type { Gathered } from '@tocsin/functions';

/** A row that waits for a digest. */
export type GatheredRow = LedgerRow & { readonly gathered: Gathered };

/** The rows of the members of a digest, by what is to be said of them. */
export interface Members {
  readonly waiting: readonly GatheredRow[];
  readonly closed: number;
  readonly told: number;
}

/** What an incident of a digest is stamped with. */
export interface SummaryOptions {
  /** ISO 8601. */
  readonly now: string;
  readonly engineVersion: string;
  readonly policySha256: string;
}

const MOST_LISTED = 20;
const MOST_BYTES = 8_000;
const MOST_NAMES = 10;
const TITLE = 256;
/** A backlog wakes nobody: it has waited for longer than any answer takes. */
const BACKLOG_PRIORITY = 'P3';
const BACKLOG_MINUTES = 1_440;

/** Sorts what the ledger knows of the members of a digest. */
export function sortMembers(rows: readonly LedgerRow[], digest: string): Members {
  const waiting: GatheredRow[] = [];
  let closed = 0;
  for (const row of rows) {
    if (row.gathered?.digest !== digest) continue;
    if (row.state === 'gathered') waiting.push(row as GatheredRow);
    else if (row.state === 'closed') closed += 1;
  }
  return { waiting, closed, told: rows.length - waiting.length - closed };
}

/** The incident that stands for the findings of a digest. `waiting` has at least one. */
export function summarize(head: DigestHead, members: Members, options: SummaryOptions): Incident {
  const rows = [...members.waiting].sort(worstFirst);
  const [worst] = rows as [GatheredRow, ...GatheredRow[]];
  const digest = digestOf(head, rows, members);
  const incidentId = `tocsin-${head.digest}`;
  const sources = names(rows, ({ gathered }) => gathered.source);
  const classes = names(rows, (row) => row.gathered.class);
  return {
    incident_id: incidentId,
    incident_details: {
      id: incidentId,
      product_arn: worst.gathered.productArn.slice(0, 2048),
      severity: worst.severityTold,
      title: titleOf(head, rows, worst).slice(0, TITLE),
      description: '',
      account: one(digest.accounts, digest.account_count),
      region: one(digest.regions, digest.region_count),
      timestamp: options.now,
      class: (classes[0] ?? worst.gathered.class) as Gathered['class'],
      source: one(sources, sources.length),
      types: [],
      first_seen: digest.from,
      resources: [],
      resource_count: 0,
      sample: false,
    },
    response_plan: planOf(head, rows, options.now),
    integration: hintsOf(rows),
    digest,
    engine: { version: options.engineVersion, policy_sha256: options.policySha256 },
  };
}

function digestOf(head: DigestHead, rows: readonly GatheredRow[], { closed, told }: Members): IncidentDigest {
  const bySeverity: Partial<Record<SeverityLabel | 'UNKNOWN', number>> = {};
  for (const { severityTold } of rows) bySeverity[severityTold] = (bySeverity[severityTold] ?? 0) + 1;
  const times = rows.map(({ gathered }) => gathered.at).sort();
  const accounts = names(rows, ({ gathered }) => gathered.account);
  const regions = names(rows, ({ gathered }) => gathered.region);
  const findings = listed(rows);
  return {
    kind: head.kind,
    key: head.words,
    count: rows.length,
    by_severity: bySeverity,
    from: times[0] ?? head.openedAt,
    to: times.at(-1) ?? head.openedAt,
    accounts: accounts.slice(0, MOST_NAMES),
    account_count: accounts.length,
    regions: regions.slice(0, MOST_NAMES),
    region_count: regions.length,
    findings,
    more: rows.length - findings.length,
    closed,
    told,
  };
}

function listed(rows: readonly GatheredRow[]): readonly DigestFinding[] {
  const findings: DigestFinding[] = [];
  let bytes = 2;
  for (const { severityTold, gathered } of rows.slice(0, MOST_LISTED)) {
    const { account, id, productArn, region, resource, title } = gathered;
    const finding: DigestFinding = {
      id,
      product_arn: productArn,
      severity: severityTold,
      title,
      account,
      region,
      ...(resource && { resource }),
    };
    bytes += Buffer.byteLength(JSON.stringify(finding)) + 1;
    if (bytes > MOST_BYTES) break;
    findings.push(finding);
  }
  return findings;
}

function planOf(
  { kind, words }: DigestHead,
  rows: readonly GatheredRow[],
  now: string,
): Incident['response_plan'] {
  const first = <T extends string>(order: readonly T[], said: readonly T[]): T =>
    order.find((word) => said.includes(word)) ?? (order[0] as T);
  const found = first(
    PRIORITY_ORDER,
    rows.map(({ priorityTold }) => priorityTold),
  );
  const isBacklog = kind === 'backlog';
  const priority = isBacklog && found < BACKLOG_PRIORITY ? BACKLOG_PRIORITY : found;
  const least = Math.min(...rows.map(({ gathered }) => gathered.slaMinutes));
  const sla = isBacklog ? Math.max(least, BACKLOG_MINUTES) : least;
  return {
    action: isBacklog
      ? 'standard_response'
      : first(
          RESPONSE_ORDER,
          rows.map(({ gathered }) => gathered.response),
        ),
    priority,
    sla,
    respond_by: new Date(Date.parse(now) + sla * 60_000).toISOString(),
    because: BECAUSE[kind](words),
  };
}

const BECAUSE: Readonly<Record<DigestHead['kind'], (words: string) => string>> = {
  storm: (words) => `More findings of one rule came within minutes than are told one by one (${words}).`,
  gather: (words) => `The policy gathers these findings for their owner (${words}).`,
  backlog: () => 'These findings are older than the installation, so they are told together and wake nobody.',
};

function titleOf({ kind, words }: DigestHead, rows: readonly GatheredRow[], worst: GatheredRow): string {
  const many = rows.length === 1 ? '1 finding' : `${withCommas(rows.length)} findings`;
  if (kind === 'storm') return `${many} of one rule: ${worst.gathered.title}`;
  if (kind === 'gather') return `${many} gathered for ${words}: ${worst.gathered.title}`;
  return `${many} from before the installation: ${worst.gathered.title}`;
}

/** `10,000`: by hand, because a locale may say otherwise. */
function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function hintsOf(rows: readonly GatheredRow[]): IntegrationHints {
  const [first] = rows;
  const teams = names(rows, ({ gathered }) => gathered.owner?.team ?? 'unassigned');
  if (teams.length > 1) return { team: 'several' };
  const { team = 'unassigned', channel, project, service } = first?.gathered.owner ?? {};
  return {
    team,
    ...(project !== undefined && { jira_project: project }),
    ...(channel !== undefined && { slack_channel: channel }),
    ...(service !== undefined && { pagerduty_service: service }),
  };
}

function one(values: readonly string[], count: number): string {
  return count === 1 ? (values[0] ?? 'unknown') : 'several';
}

/** The values, the most frequent first. */
function names(rows: readonly GatheredRow[], of: (row: GatheredRow) => string): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

function worstFirst(a: GatheredRow, b: GatheredRow): number {
  return rankOf(b) - rankOf(a) || (a.pk < b.pk ? -1 : 1);
}

/** What nobody graded may be bad: it stands before LOW. */
function rankOf({ severityTold }: GatheredRow): number {
  return severityTold === 'UNKNOWN' ? severityRank('LOW') + 0.5 : severityRank(severityTold);
}
