import * as z from 'zod';

/* eslint-disable no-control-regex -- control characters are what is refused */
const ONE_LINE = /^(?=\s*\S)[^\u0000-\u001F\u007F]*$/;
const ONE_LINE_OR_NOTHING = /^[^\u0000-\u001F\u007F]*$/;
const PATH = /^(?=\s*\S)[^/\u0000-\u001F\u007F]+(?:\/[^/\u0000-\u001F\u007F]+){0,7}$/;
/* eslint-enable no-control-regex */
/** The form of what `readInstant` reads; whether there is such a day, only that knows. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;

/** A text on one line, not blank. */
export const textUpTo = (most: number) => z.string().max(most).regex(ONE_LINE);

/** A text on one line that may be empty. */
export const valueUpTo = (most: number) => z.string().max(most).regex(ONE_LINE_OR_NOTHING);

/** A text of any number of lines, not blank. */
export const proseUpTo = (most: number) => z.string().max(most).regex(/\S/);

/** A path of 1 to 8 steps, such as `Workloads/Prod`. */
export const aPath = z.string().max(512).regex(PATH);

export const anAccountId = z
  .string()
  .regex(/^\d{12}$/)
  .meta({ description: 'An account id: 12 digits.' });

export const aTime = z.string().regex(TIME);

/** An object with at least one member. */
export function someOf<Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) {
  return z
    .strictObject(shape)
    .refine((value) => Object.values(value).some((member) => member !== undefined), 'at least one member')
    .meta({ minProperties: 1, description });
}
