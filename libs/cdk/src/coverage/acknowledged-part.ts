/** A part that keeps findings from people and is meant to. */
export interface AcknowledgedPart {
  /**
   * The name that the report gives: of an automation rule its RuleName, of a rule in a triage policy its id, of another
   * part its name or logical id.
   */
  readonly part: string;

  /** Why, for those who read it later. Not empty. */
  readonly reason: string;
}

export function checkAcknowledged(parts: readonly AcknowledgedPart[]): void {
  for (const { part, reason } of parts) {
    if (part.trim() === '' || reason.trim() === '') {
      throw new Error(
        `acknowledge must name a part and a reason, found part ${JSON.stringify(part)} and reason ${JSON.stringify(reason)}: ` +
          'write why nobody has to be told',
      );
    }
  }
}
