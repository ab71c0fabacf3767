import type { Indicator } from '../indicator.js';
import { maskAccessKeyId } from './mask-access-key-id.js';
import { OBSERVABLE_TYPES } from './observable-types.js';

/** An `observable` of OCSF. */
export interface OcsfObservable {
  /** The attribute that holds it, such as `evidences[0].src_endpoint.ip`; of a text, the type. */
  readonly name: string;
  readonly type_id: number;
  /** What `type_id` is called; for 99 (Other), our name of the type. */
  readonly type: string;
  readonly value: string;
}

/**
 * The observables of OCSF, ours as well as others': they name what an event holds and judge nothing. In the order of the
 * indicators, each once.
 *
 * @example toOcsfObservables([{ type: 'ipv4-addr', value: '198.51.100.7', pointer: '/device/ip', … }])
 * // [{ name: 'device.ip', type_id: 2, type: 'IP Address', value: '198.51.100.7' }]
 * @see OCSF schema, object `observable`
 */
export function toOcsfObservables(
  indicators: readonly Indicator[],
  { showAccessKeyIds = false }: { readonly showAccessKeyIds?: boolean } = {},
): readonly OcsfObservable[] {
  const observables = new Map<string, OcsfObservable>();
  for (const { type, value, pointer } of indicators) {
    const [id, caption] = OBSERVABLE_TYPES[type];
    const shown = type === 'aws-access-key-id' && !showAccessKeyIds ? maskAccessKeyId(value) : value;
    const observable = { name: attribute(pointer) ?? type, type_id: id, type: caption, value: shown };
    observables.set(JSON.stringify(observable), observable);
  }
  return [...observables.values()];
}

/** A JSON pointer as OCSF writes the path of an attribute. */
function attribute(pointer: string | undefined): string | undefined {
  if (pointer === undefined || pointer === '') return undefined;
  const steps = pointer.slice(1).split('/');
  const written = steps.map((step) =>
    /^\d+$/.test(step) ? `[${step}]` : `.${step.replaceAll('~1', '/').replaceAll('~0', '~')}`,
  );
  return written.join('').replace(/^\./, '');
}
