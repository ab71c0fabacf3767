import { styleText } from 'node:util';

/** A format of `util.styleText`. */
export type Style = Parameters<typeof styleText>[0];

/** Gives a text a colour or weight, where the output can show it. */
export type Paint = (style: Style, text: string) => string;

/** What a command reads and writes instead of the process, so that it can be run in a test. */
export interface Terminal {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Absent: nothing can be read from there. */
  readonly stdin?: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of what is shipped beside the code: the demonstration. */
  readonly shipped?: string;
  /**
   * Lets a command end in its own way when it is interrupted (Ctrl-C); a second time ends it at once. Without it an
   * interrupt ends the process.
   *
   * @returns what takes the handler back.
   */
  readonly onInterrupt?: (handler: () => void) => () => void;
}

/** Colour only on a terminal; `NO_COLOR` and `FORCE_COLOR` are honoured by Node's `util.styleText`. */
export function paintFor(stream: Terminal['stdout'], allowed: boolean): Paint {
  if (!allowed) return (_, text) => text;
  return (style, text) => styleText(style, text, { stream, validateStream: true });
}

/** The width to write for: that of the terminal, from 60 to 120 columns; 80 where there is none. */
export function widthFor(stream: Terminal['stdout']): number {
  return Math.min(120, Math.max(60, stream.columns ?? 80));
}
