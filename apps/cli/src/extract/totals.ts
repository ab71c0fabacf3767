/** Sums over all parts of the input. */
export interface Totals {
  findings: number;
  /** Texts, and JSON that holds no findings. */
  texts: number;
  indicators: number;
  hostile: number;
  /** Parts that cannot be read. */
  refused: number;
  /** Events of Security Hub that carry no findings. */
  noFinding: number;
  /** Parts of which a limit left something out. */
  cut: number;
}

/** Nothing counted yet. */
export function noTotals(): Totals {
  return { findings: 0, texts: 0, indicators: 0, hostile: 0, refused: 0, noFinding: 0, cut: 0 };
}
