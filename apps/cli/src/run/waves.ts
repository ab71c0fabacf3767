import type { InputRecord } from '../input/record.js';

/** So many records are on the way at once; then the engine comes to rest, and memory with it. */
const MOST_RECORDS = 500;

/**
 * Cuts the input into waves of which no two records concern the same finding or delivery: order matters only
 * between those, and within a wave every outcome belongs to one record.
 */
export async function* waves(
  records: AsyncIterable<InputRecord> | Iterable<InputRecord>,
): AsyncGenerator<readonly InputRecord[]> {
  let wave: InputRecord[] = [];
  let taken = new Set<string>();
  for await (const record of records) {
    const keys = keysOf(record);
    if (wave.length >= MOST_RECORDS || keys.some((key) => taken.has(key))) {
      yield wave;
      wave = [];
      taken = new Set();
    }
    wave.push(record);
    for (const key of keys) taken.add(key);
  }
  if (wave.length > 0) yield wave;
}

/** What two records must not share to be on the way together. */
export function findingKeyOf(name: { readonly productArn: string; readonly id: string }): string {
  return `${name.productArn.slice(0, 2048)}\n${name.id.slice(0, 512)}`;
}

function keysOf(record: InputRecord): readonly string[] {
  if (record.kind === 'finding') return [findingKeyOf(record.finding)];
  if (record.kind !== 'event') return [];
  return [`delivery ${record.deliveryId}`, ...new Set(record.findings.map(findingKeyOf))];
}
