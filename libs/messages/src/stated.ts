/** The text, unless the incident says by it that the finding does not say. */
export function stated(text: string): string | undefined {
  return text === '' || text === 'unknown' ? undefined : text;
}
