/** A formula of metric math: the value of each id in, undefined where it has no data. */
export type Formula = (valueOf: (id: string) => number | undefined) => number | undefined;

/**
 * Reads the part of metric math that alarms of ours use: ids, numbers, `FILL(id, number)`, + - * / and brackets.
 *
 * Source: CloudWatch user guide, "Using math expressions with CloudWatch metrics".
 *
 * @returns undefined for anything else
 */
export function readExpression(text: string): Formula | undefined {
  const tokens = text.match(/[a-zA-Z_]\w*|\d+(?:\.\d+)?|\S/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const both =
    (left: Formula, right: Formula, act: (a: number, b: number) => number): Formula =>
    (valueOf) => {
      const [a, b] = [left(valueOf), right(valueOf)];
      return a === undefined || b === undefined ? undefined : act(a, b);
    };

  function sum(): Formula {
    let left = product();
    for (;;) {
      if (take('+')) left = both(left, product(), (a, b) => a + b);
      else if (take('-')) left = both(left, product(), (a, b) => a - b);
      else return left;
    }
  }
  function product(): Formula {
    let left = value();
    for (;;) {
      if (take('*')) left = both(left, value(), (a, b) => a * b);
      else if (take('/')) left = both(left, value(), (a, b) => a / b);
      else return left;
    }
  }
  function value(): Formula {
    if (take('(')) {
      const inner = sum();
      expect(')');
      return inner;
    }
    const token = tokens[at] ?? '';
    at += 1;
    if (/^\d/.test(token)) return () => Number(token);
    if (token === 'FILL') {
      expect('(');
      const filled = sum();
      expect(',');
      const otherwise = value();
      expect(')');
      return (valueOf) => filled(valueOf) ?? otherwise(valueOf);
    }
    // Source: as above: an id begins with a lower-case letter, a function with a capital.
    if (/^[a-z]/.test(token)) return (valueOf) => valueOf(token);
    throw new NotRead();
  }
  function expect(token: string): void {
    if (!take(token)) throw new NotRead();
  }

  try {
    const formula = sum();
    return at === tokens.length ? formula : undefined;
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

class NotRead extends Error {}
