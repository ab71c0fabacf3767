/**
 * An access key id with its middle hidden: enough to recognise one's own, not enough to look it up. Idempotent.
 *
 * @example maskAccessKeyId('AKIAIOSFODNN7EXAMPLE') // 'AKIA************MPLE'
 */
export function maskAccessKeyId(value: string): string {
  const signs = [...value];
  if (signs.length <= 8) return '*'.repeat(signs.length);
  return [...signs.slice(0, 4), '*'.repeat(signs.length - 8), ...signs.slice(-4)].join('');
}
