const NOT_CARRIED = /[\uFFFE\uFFFF]/g;

/**
 * JSON in which every character is one that SQS carries: JSON.stringify escapes control characters and lone
 * surrogates, and these two must be escaped as well.
 *
 * Source: Amazon SQS API reference, SendMessage, MessageBody (#x9, #xA, #xD, #x20 to #xD7FF, #xE000 to #xFFFD,
 * #x10000 to #x10FFFF).
 */
export function wireJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes('\uFFFE') && !json.includes('\uFFFF')) return json;
  return json.replace(NOT_CARRIED, (character) => (character === '\uFFFE' ? '\\uFFFE' : '\\uFFFF'));
}
