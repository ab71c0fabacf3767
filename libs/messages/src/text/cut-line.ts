import { fitText } from '@tocsin/findings';

const ASCII = /^[ -~]*$/;

/** `fitText` of a line. In ASCII each character stands for itself, and nobody need look for where it ends. */
export function cutLine(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  return limit > 0 && ASCII.test(head) ? `${head.slice(0, -1)}…` : fitText(text, limit).text;
}
