import type { WrittenTemplate } from './template-run.js';

/** Without what may differ: where code lies, the id of a version that follows from it, notes of the CDK, the frame. */
export function comparable({ Resources }: WrittenTemplate): unknown {
  const text = JSON.stringify(Resources).replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1');
  return JSON.parse(text, (name, value: unknown) =>
    ['Code', 'Content', 'Metadata'].includes(name) ? undefined : value,
  );
}
