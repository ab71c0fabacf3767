/** What must be ended, last started first. */
export interface Closers {
  add(close: () => unknown): void;
  closeAll(): Promise<void>;
}

export function createClosers(): Closers {
  const closers: (() => unknown)[] = [];
  return {
    add: (close) => void closers.push(close),
    async closeAll() {
      for (let close = closers.pop(); close; close = closers.pop()) await close();
    },
  };
}
