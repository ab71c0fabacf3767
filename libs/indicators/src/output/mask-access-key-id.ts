/**
 * An access key id with its middle hidden: enough to recognise one's own, not enough to look it up. Idempotent.
 *
 * @example maskAccessKeyId('AKIAIOSFODNN7EXAMPLE') // 'AKIA************MPLE'
 */
export function maskAccessKeyId(value: string): string {
  if (value.length <= 8) return '*'.repeat(value.length);
  return value.slice(0, 4) + '*'.repeat(value.length - 8) + value.slice(-4);
}
