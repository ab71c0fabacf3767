/** Reads the variables of a function, and gathers what is wrong with them instead of stopping at the first. */
export interface Environment {
  /** Texts that say what is missing or wrong, what was found and what is allowed. */
  readonly wrong: string[];
  /** A text that must be there and not be empty. */
  text(name: string): string;
  /** One of these words. */
  oneOf<T extends string>(name: string, allowed: readonly T[]): T;
  /** A number from `least` to `most`. */
  number(name: string, least: number, most: number): number;
}

/** @param env - such as `process.env` */
export function environmentOf(env: Readonly<Record<string, string | undefined>>): Environment {
  const wrong: string[] = [];
  const text = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') wrong.push(`${name} is missing`);
    return value ?? '';
  };
  const not = (name: string, value: string, allowed: string): void => {
    if (value !== '') wrong.push(`${name} is ${JSON.stringify(value.slice(0, 40))}, allowed: ${allowed}`);
  };
  return {
    wrong,
    text,
    oneOf<T extends string>(name: string, allowed: readonly T[]): T {
      const value = text(name);
      const found = allowed.find((word) => word === value);
      if (found === undefined) not(name, value, allowed.join(', '));
      return found ?? (allowed[0] as T);
    },
    number(name, least, most) {
      const value = text(name);
      const number = Number(value);
      if (Number.isFinite(number) && number >= least && number <= most) return number;
      not(name, value, `a number from ${least} to ${most}`);
      return least;
    },
  };
}
