/** A part that cannot be read; never leaves the room: it becomes an entry of `unread`. */
export class UnreadablePart extends Error {
  override readonly name = 'UnreadablePart';
}
