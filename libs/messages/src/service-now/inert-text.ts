/** HTML in a journal; the beginning of a tag, where journals are rich text; a name that is told of it. */
const READ = /\[(?=\s*\/?\s*code\b)|<(?=[a-z/!?])|@(?=\[)/gi;

const INSTEAD: Readonly<Record<string, string>> = { '[': '(', '<': '< ', '@': '@ ' };

/**
 * A text as ServiceNow shows it letter by letter: what stands between `[code]` and `[/code]` would be HTML.
 *
 * Source: ServiceNow documentation, "Render journal field entries as HTML" (`glide.ui.security.allow_codetag` is true by
 * default) and "Configure rich text editor for the Activity stream" (`glide.ui.journal.use_html`). That `@[` mentions
 * somebody is not verified.
 *
 * @example inertText('[code]<b>[/code]') // '(code]< b>(/code]'
 */
export function inertText(text: string): string {
  return text.replace(READ, (sign) => INSTEAD[sign] ?? '');
}
