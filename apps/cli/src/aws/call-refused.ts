/** A call that AWS refused, for whatever reason. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';

  /**
   * @param call - such as `DescribeRule`.
   * @param code - AWS's own.
   * @param reason - AWS's own: clean it before it is shown.
   */
  constructor(
    readonly call: string,
    readonly code: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${call} was refused: ${code}: ${reason}`, options);
  }
}
