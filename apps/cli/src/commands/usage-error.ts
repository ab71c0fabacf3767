/** A command that cannot be carried out as it was given. `message` says what to do. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
