import { AwsError } from '../../errors.js';
import { isObject, listAt, type JsonObject } from '../../json.js';
import { isKnownId } from './siblings.js';

/** What a call writes. */
export interface ChangesV2 {
  readonly Comment?: string;
  readonly SeverityId?: number;
  readonly StatusId?: number;
}

const rules: Readonly<Record<keyof ChangesV2, (value: unknown) => string | undefined>> = {
  Comment: (value) =>
    typeof value === 'string' && value.length >= 1 && value.length <= 512
      ? undefined
      : 'expected 1 to 512 characters',
  SeverityId: (value) =>
    isKnownId('severity', value) ? undefined : 'expected one of 0, 1, 2, 3, 4, 5, 6, 99',
  StatusId: (value) => (isKnownId('status', value) ? undefined : 'expected one of 0, 1, 2, 3, 4, 5, 99'),
};

/**
 * Checks a BatchUpdateFindingsV2 request: what is wrong here refuses the whole call.
 *
 * Source: Security Hub API reference, BatchUpdateFindingsV2. That a call which writes nothing is refused is assumed.
 */
export function checkUpdateV2(input: unknown): {
  readonly named: readonly unknown[];
  readonly by: 'MetadataUids' | 'FindingIdentifiers';
  readonly changes: ChangesV2;
} {
  const uids = listAt(input, 'MetadataUids');
  const identifiers = listAt(input, 'FindingIdentifiers');
  if ((uids === undefined) === (identifiers === undefined)) {
    throw refusal('expected either MetadataUids or FindingIdentifiers.');
  }
  const named = uids ?? identifiers ?? [];
  if (named.length < 1 || named.length > 100)
    throw refusal(`expected 1 to 100 findings, found ${named.length}.`);
  const { MetadataUids: _uids, FindingIdentifiers: _identifiers, ...changes } = isObject(input) ? input : {};
  if (Object.keys(changes).length === 0)
    throw refusal('expected Comment, SeverityId or StatusId, found none.');
  for (const [name, value] of Object.entries(changes as JsonObject)) {
    if (!Object.hasOwn(rules, name)) throw refusal(`${name} is not a member of BatchUpdateFindingsV2.`);
    const fault = rules[name as keyof ChangesV2](value);
    if (fault !== undefined) throw refusal(`${name}: ${fault}.`);
  }
  return { named, by: uids === undefined ? 'FindingIdentifiers' : 'MetadataUids', changes };
}

function refusal(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
