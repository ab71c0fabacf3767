import * as z from 'zod';

/** A text that is not blank. Source: AWS Security Hub API reference: texts match `.*\S.*`. */
export const text = z.string().regex(/\S/);

/** A map of texts, such as tags. zod does not look at a member named `__proto__`. */
export const texts = z.record(z.string(), z.string());

/** A list whose entries are looked at one by one, whatever they are. */
export const list = z.array(z.unknown());
