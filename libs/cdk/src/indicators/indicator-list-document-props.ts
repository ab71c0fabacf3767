import type { IndicatorListFormat } from '../choices/indicator-list-format.js';
import type { IndicatorListKind } from '../choices/indicator-list-kind.js';

/** How a list of indicators is to be read. Everything is optional. */
export interface IndicatorListDocumentProps {
  /**
   * What the list is written in.
   *
   * @default - told by what stands there
   */
  readonly format?: IndicatorListFormat;

  /**
   * What it means that something is on the list.
   *
   * @default - IndicatorListKind.ALLOW for a warning list of MISP, which names what is harmless; else DENY
   */
  readonly kind?: IndicatorListKind;

  /**
   * What verdicts call the list: 1 to 100 characters, another one for each list of a stack.
   *
   * @default - the name of the file, else "indicators"
   */
  readonly name?: string;
}
