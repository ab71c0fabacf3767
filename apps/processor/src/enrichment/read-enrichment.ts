import { cleanLine, fitText } from '@tocsin/findings';
import type { Enrichment, IncidentReputation, IncidentThreat } from '@tocsin/findings';

/** An answer of the enricher, or what is wrong with it. Faults name the member and what is allowed, never what was found. */
export type EnrichmentResult =
  | { readonly ok: true; readonly enrichment: Enrichment }
  | { readonly ok: false; readonly faults: readonly string[] };

type Members = Readonly<Record<string, unknown>>;

const BANDS = ['unknown', 'none', 'low', 'medium', 'high', 'critical'];
const VERDICTS = ['malicious', 'benign', 'error'] as const;
const MOST_VERDICTS = 10;
const SENTENCE = 400;
const MOST_FAULTS = 5;

/** Whether a parsed message says that it is an answer of the enricher, of whatever version. */
export function isEnrichment(value: unknown): value is Members {
  return (
    isObject(value) && typeof value['schema'] === 'string' && value['schema'].startsWith('tocsin.enrichment/')
  );
}

/** Reads an answer of the enricher. Its texts are cleaned and bounded: what an attacker wrote may stand in them. */
export function readEnrichment(value: Members): EnrichmentResult {
  const read = reader();
  const finding = read.object(value, 'finding', '');
  const enrichment: Enrichment = {
    schema: 'tocsin.enrichment/1',
    incident_id: read.matching(value, 'incident_id', /^tocsin-[0-9a-f]{40}$/, 'tocsin- and 40 hex digits'),
    revision: read.whole(value, 'revision', 1, Number.MAX_SAFE_INTEGER),
    opened_at: read.time(value, 'opened_at'),
    finding: {
      id: read.exact(finding, 'id', 2_048, '/finding'),
      product_arn: read.exact(finding, 'product_arn', 2_048, '/finding'),
      account: read.exact(finding, 'account', 64, '/finding'),
      region: read.exact(finding, 'region', 64, '/finding'),
    },
    threat: threatIn(read.object(value, 'threat', ''), read),
  };
  if (value['schema'] !== 'tocsin.enrichment/1') read.faults.unshift('/schema: allowed: tocsin.enrichment/1');
  return read.faults.length === 0
    ? { ok: true, enrichment }
    : { ok: false, faults: read.faults.slice(0, MOST_FAULTS) };
}

function threatIn(threat: Members, read: Reader): IncidentThreat {
  const at = '/threat';
  const verdicts = threat['verdicts'];
  const listed =
    Array.isArray(verdicts) && verdicts.length <= MOST_VERDICTS ? (verdicts as unknown[]) : undefined;
  if (listed === undefined) read.faults.push(`${at}/verdicts: allowed: a list of at most ${MOST_VERDICTS}`);
  return {
    score: threat['score'] === null ? null : read.whole(threat, 'score', 0, 100, at),
    band: read.oneOf(threat, 'band', BANDS, at),
    sentence: read.line(threat, 'sentence', SENTENCE, at),
    verdicts: (listed ?? []).map((one, index) => reputationIn(one, `${at}/verdicts/${index}`, read)),
  };
}

function reputationIn(given: unknown, at: string, read: Reader): IncidentReputation {
  const one = isObject(given) ? given : {};
  return {
    type: read.line(one, 'type', 64, at),
    value: read.line(one, 'value', 512, at),
    verdict: read.oneOf(one, 'verdict', VERDICTS, at),
    source: read.line(one, 'source', 128, at),
    ...(one['because'] === undefined ? {} : { because: read.line(one, 'because', 300, at) }),
  };
}

type Reader = ReturnType<typeof reader>;

function reader() {
  const faults: string[] = [];
  const wrong = <T>(at: string, name: string, allowed: string, instead: T): T => {
    faults.push(`${at}/${name}: allowed: ${allowed}`);
    return instead;
  };
  const textOf = (from: Members, name: string): string | undefined => {
    const value = from[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    faults,
    object(from: Members, name: string, at: string): Members {
      const value = from[name];
      return isObject(value) ? value : wrong(at, name, 'an object', {});
    },
    /** A name of something: as it is, or not at all. */
    exact(from: Members, name: string, most: number, at = ''): string {
      const text = textOf(from, name);
      return text !== undefined && text.length <= most
        ? text
        : wrong(at, name, `a text of 1 to ${most} units`, '');
    },
    /** A text for people: cleaned, and shortened where it is too long. */
    line(from: Members, name: string, most: number, at: string): string {
      const text = textOf(from, name);
      const line = text === undefined ? '' : fitText(cleanLine(text.slice(0, 4 * most)), most).text;
      return line === '' ? wrong(at, name, 'a text', '') : line;
    },
    matching(from: Members, name: string, pattern: RegExp, allowed: string): string {
      const text = textOf(from, name);
      return text !== undefined && pattern.test(text) ? text : wrong('', name, allowed, '');
    },
    oneOf<T extends string>(from: Members, name: string, allowed: readonly T[], at: string): T {
      const found = allowed.find((word) => word === from[name]);
      return found ?? wrong(at, name, allowed.join(', '), allowed[0] as T);
    },
    whole(from: Members, name: string, least: number, most: number, at = ''): number {
      const value = from[name];
      const fits = Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
      return fits ? (value as number) : wrong(at, name, `a whole number from ${least} to ${most}`, least);
    },
    time(from: Members, name: string): string {
      const text = textOf(from, name) ?? '';
      const at = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
      return Number.isNaN(at)
        ? wrong('', name, 'an ISO 8601 time with an offset', '')
        : new Date(at).toISOString();
    },
  };
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
