/** So many calls to one service at a time: below the sockets of one SDK client, above what a ledger table minds. */
const AT_ONCE = 20;

/** Maps in order, with bounded concurrency. The first rejection rejects. */
export async function inParallel<T, R>(
  values: readonly T[],
  map: (value: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(values.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < values.length) {
      const index = next;
      next += 1;
      results[index] = await map(values[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, values.length) }, worker));
  return results;
}
