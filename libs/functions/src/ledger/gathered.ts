import { cleanLine, fitText } from '@tocsin/findings';
import type { Finding, FindingClass, Owner, ResponseAction, Verdict } from '@tocsin/findings';

/** Why findings are told together. What each means to people: `IncidentDigest.kind`. */
export type DigestKind = 'storm' | 'gather' | 'backlog';

/** What the ledger row of a gathered finding keeps, so that its digest can tell and mark it. Texts are cleaned and bounded. */
export interface Gathered {
  readonly digest: string;
  readonly kind: DigestKind;
  /** ISO 8601: when it was gathered. */
  readonly at: string;
  /** These name it to Security Hub, as they came. */
  readonly id: string;
  readonly productArn: string;
  readonly format: Finding['format'];
  readonly account: string;
  readonly region: string;
  readonly title: string;
  readonly source: string;
  readonly resource?: string;
  readonly class: FindingClass;
  readonly response: ResponseAction;
  readonly slaMinutes: number;
  readonly owner?: Owner;
}

const TITLE = 128;
const WORD = 64;
const RESOURCE = 256;

export function gatheredOf(
  finding: Finding,
  verdict: Verdict,
  into: { readonly digest: string; readonly kind: DigestKind },
  at: string,
): Gathered {
  const [first] = finding.resources;
  const source = finding.productName ?? finding.product ?? finding.productArn;
  return {
    ...into,
    at,
    id: finding.id,
    productArn: finding.productArn,
    format: finding.format,
    account: short(finding.accountId, WORD),
    region: short(finding.region ?? 'unknown', WORD),
    title: short(finding.title ?? finding.types[0] ?? '', TITLE) || 'Untitled finding',
    source: short(source, WORD),
    ...(first && { resource: short(first.id, RESOURCE) }),
    class: verdict.class,
    response: verdict.response,
    slaMinutes: verdict.slaMinutes,
    ...(verdict.owner && { owner: verdict.owner }),
  };
}

function short(text: string, limit: number): string {
  return fitText(cleanLine(text.slice(0, 4 * limit)), limit).text;
}
