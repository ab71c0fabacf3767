import { type Finish, fitFinished } from './fit-finished.js';

/** Fits texts of sections to the limits of a system, and remembers whether one of them was cut. */
export interface TextCutter {
  /** At most `limit` UTF-16 units of what goes on the wire. */
  fit(text: string, limit: number): string;
  wasCut(): boolean;
}

const asItIs: Finish = (text) => text;

/** @param finish - escapes, last of all; see `fitFinished` */
export function createTextCutter(finish: Finish = asItIs): TextCutter {
  let cut = false;
  return {
    fit: (text, limit) => {
      const whole = finish(text);
      if (whole.length <= limit) return whole;
      cut = true;
      return fitFinished(text, limit, finish).text;
    },
    wasCut: () => cut,
  };
}
