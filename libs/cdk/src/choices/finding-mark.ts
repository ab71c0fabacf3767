/** What a told finding looks like in Security Hub afterwards. The marker of Tocsin is written in both cases. */
export enum FindingMark {
  /** Workflow status NOTIFIED, and a note where no analyst has left one. */
  NOTIFIED = 'notified',

  /** Workflow and Note are left alone: for accounts where other tools wait for findings that are NEW. */
  NONE = 'none',
}
