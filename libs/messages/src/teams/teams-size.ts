import { CHANNEL_LIMITS } from '../channel-limits.js';
import type { TeamsElement, TeamsRequest, TeamsText } from './teams-message.js';

/** More than the JSON of anything but texts takes: the envelope, an element, a run. */
const ENVELOPE = 400;
const ELEMENT = 90;
const RUN = 90;
/** A UTF-16 unit takes at most this many bytes: no text has control characters, which would be `\\u00…`. */
const UNIT = 3;

/** By how many bytes of UTF-8 the JSON of a request is over the limit. It is only written where it may be. */
export function bytesOver(request: TeamsRequest): number {
  const limit = CHANNEL_LIMITS.teams.bytes;
  const { body, fallbackText } = request.attachments[0].content;
  let most = ENVELOPE + UNIT * fallbackText.length;
  for (const element of body) most += mostBytes(element);
  return most <= limit ? most - limit : Buffer.byteLength(JSON.stringify(request)) - limit;
}

function mostBytes(element: TeamsElement): number {
  if (element.type === 'RichTextBlock') return ofText(element);
  let most = ELEMENT;
  if (element.type === 'Container') for (const item of element.items) most += ofText(item);
  else for (const { title, url } of element.actions) most += ELEMENT + UNIT * (title.length + url.length);
  return most;
}

function ofText({ inlines }: TeamsText): number {
  let most = ELEMENT;
  for (const { text } of inlines) most += RUN + UNIT * text.length;
  return most;
}
