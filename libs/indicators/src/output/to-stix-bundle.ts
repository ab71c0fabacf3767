import type { Indicator } from '../indicator.js';
import type { Reputation } from '../reputation/reputation.js';
import { counting } from '../score/counting.js';
import { indicatorKey } from '../score/indicator-key.js';
import { maskAccessKeyId } from './mask-access-key-id.js';
import { stixForm, type StixForm } from './stix-form.js';
import { ownId, type StixBundle, type StixObject } from './stix-object.js';
import { tlpMarking, type Tlp } from './tlp.js';

/** What a bundle says besides its indicators. */
export interface StixOptions {
  /** When it was observed, ISO 8601: `created`, `modified`, `valid_from` and what was observed. There is no other clock. */
  readonly at: string;
  /** Until when the indicators should be used, ISO 8601, later than `at`. */
  readonly validUntil?: string;
  /** Absent: `amber`. */
  readonly tlp?: Tlp;
  /** Who says so, and since when it exists (ISO 8601, always the same): an identity in the bundle. */
  readonly producer?: { readonly name: string; readonly since: string };
  /** What providers said: `malicious` and `benign` become types of the indicators. */
  readonly verdicts?: readonly Reputation[];
  /** Access key ids in full. Absent: masked. */
  readonly showAccessKeyIds?: boolean;
  /** Told what is not in the bundle, and why. */
  readonly onLeftOut?: (indicator: Indicator, because: string) => void;
}

/**
 * A STIX 2.1 bundle: an observable for each value, an indicator with a pattern for each that may be hostile, vulnerabilities and
 * techniques, all marked. Ids follow from what is said: the same arguments give the same bundle, whatever their order, and an
 * observable has the id that everybody gives it. What STIX has nothing for, or what breaks its rules, is left out and told.
 *
 * @throws RangeError for a date that is none, a `validUntil` that is not later, a `tlp` that TLP 2.0 does not have.
 * @example toStixBundle(indicators, { at: '2026-11-24T12:00:00Z', tlp: 'amber+strict' }).objects.length
 * @see STIX 2.1, OASIS Standard, sections 2.9 (ids), 4.7 (indicator), 6 (observables), 9 (patterns)
 */
export function toStixBundle(indicators: readonly Indicator[], options: StixOptions): StixBundle {
  const at = timestamp('at', options.at);
  const marking = tlpMarking(options.tlp ?? 'amber');
  const producer = producerOf(options);
  const common = {
    spec_version: '2.1',
    created: at,
    modified: at,
    ...(producer === undefined ? {} : { created_by_ref: producer.id }),
    object_marking_refs: [marking.id],
  } as const;
  const own = (type: string, madeOf: object): StixObject => ({
    type,
    id: ownId(type, { ...madeOf, at, by: producer?.id ?? '' }),
    ...common,
    ...madeOf,
  });
  const until = validUntil(options, at);
  const forms = formsOf(indicators, options);
  const observables = new Map<string, StixObject>();
  const knowledge = new Map<string, StixObject>();
  const patterns = new Map<string, StixObject>();
  for (const { form, indicator, hostile, confidence } of forms) {
    for (const object of form.observables) {
      observables.set(object.id, { ...object, object_marking_refs: [marking.id] });
    }
    if (form.knowledge !== undefined) {
      const { type, source } = form.knowledge;
      const references = [{ source_name: source, external_id: indicator.value }];
      const object = own(type, { name: indicator.value, external_references: references });
      knowledge.set(object.id, object);
    }
    if (form.pattern === undefined || !hostile) continue;
    const madeOf = { pattern: form.pattern, pattern_type: 'stix', pattern_version: '2.1', valid_from: at };
    const object = own('indicator', madeOf);
    patterns.set(object.id, {
      ...object,
      ...(until === undefined ? {} : { valid_until: until }),
      name: `${indicator.type} ${indicator.value}`,
      indicator_types: [typeOf(indicator, options.verdicts ?? [])],
      confidence,
    });
  }
  const observed = inOrder(observables);
  const objects: StixObject[] = [marking, ...(producer === undefined ? [] : [producer]), ...observed];
  if (observed.length > 0) {
    const refs = observed.map(({ id }) => id);
    const times = { first_observed: at, last_observed: at, number_observed: 1 };
    objects.push(own('observed-data', { ...times, object_refs: refs }));
  }
  objects.push(...inOrder(knowledge), ...inOrder(patterns));
  return { type: 'bundle', id: ownId('bundle', { objects }), objects };
}

interface Found {
  readonly form: StixForm;
  readonly indicator: Indicator;
  readonly hostile: boolean;
  readonly confidence: number;
}

/** Each value once, in the order of keys, so that the order of the indicators means nothing. */
function formsOf(indicators: readonly Indicator[], options: StixOptions): readonly Found[] {
  const { kept } = counting(indicators);
  const values = new Map(indicators.map((indicator) => [indicatorKey(indicator), indicator]));
  const inOrderOfKeys = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrderOfKeys.flatMap(([key, indicator]) => {
    const masked = indicator.type === 'aws-access-key-id' && options.showAccessKeyIds !== true;
    const form = stixForm(indicator, masked ? maskAccessKeyId(indicator.value) : indicator.value);
    if (typeof form === 'string') {
      options.onLeftOut?.(indicator, form);
      return [];
    }
    const entries = kept.get(key);
    const confidence = Math.max(0, ...(entries ?? []).map(sure));
    return [{ form, indicator, hostile: entries !== undefined, confidence }];
  });
}

/** Source: the open vocabulary indicator-type-ov. */
function typeOf(indicator: Indicator, verdicts: readonly Reputation[]): string {
  const key = indicatorKey(indicator);
  const said = new Set(verdicts.filter((one) => indicatorKey(one) === key).map(({ verdict }) => verdict));
  if (said.has('malicious')) return 'malicious-activity';
  return said.has('benign') ? 'benign' : 'unknown';
}

function producerOf({ producer }: StixOptions): StixObject | undefined {
  if (producer === undefined) return undefined;
  const since = timestamp('producer.since', producer.since);
  return {
    type: 'identity',
    spec_version: '2.1',
    id: ownId('identity', producer),
    created: since,
    modified: since,
    name: producer.name,
    identity_class: 'system',
  };
}

function validUntil({ validUntil }: StixOptions, at: string): string | undefined {
  if (validUntil === undefined) return undefined;
  const until = timestamp('validUntil', validUntil);
  if (until > at) return until;
  throw new RangeError(`validUntil: found ${validUntil}, allowed: later than ${at}`);
}

/** With milliseconds and `Z`, as STIX wants it. */
function timestamp(name: string, time: string): string {
  const date = new Date(time);
  const written = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  if (/^\d{4}-/.test(written)) return written;
  throw new RangeError(`${name}: found ${JSON.stringify(time)}, allowed: an ISO 8601 date`);
}

function sure({ confidence }: Indicator): number {
  return Math.round(Math.min(100, Math.max(0, confidence || 0)));
}

function inOrder(objects: ReadonlyMap<string, StixObject>): readonly StixObject[] {
  return [...objects.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
