/** How to make a live export, for a person: a snippet for a shell, and the IAM policy that it needs. */
export function howText(): string {
  return '';
}
