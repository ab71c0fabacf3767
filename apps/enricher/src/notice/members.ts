/** Reads members of a JSON object and notes what is wrong: where, and what is allowed there, never what was found. */
export class Members {
  private readonly members: Readonly<Record<string, unknown>>;
  private readonly isObject: boolean;

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly faults: string[],
  ) {
    this.isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!this.isObject) faults.push(`${path === '' ? 'the message' : path}: expected an object`);
    this.members = this.isObject ? (value as Readonly<Record<string, unknown>>) : {};
  }

  object(name: string): Members {
    return new Members(this.members[name], this.at(name), this.faults);
  }

  /** A text of at most `longest` UTF-16 units, in a form. */
  text(name: string, longest: number, form?: RegExp): string {
    const value = this.members[name];
    if (typeof value === 'string' && value.length <= longest && (form?.test(value) ?? true)) {
      return value;
    }
    this.refuse(
      name,
      `a text of at most ${longest} characters${form === undefined ? '' : ` like ${form.source}`}`,
    );
    return '';
  }

  /** As {@link text}; `undefined` where the member is not there. */
  maybeText(name: string, longest: number): string | undefined {
    return this.members[name] === undefined ? undefined : this.text(name, longest);
  }

  number(name: string, least: number, most: number): number {
    const value = this.members[name];
    if (typeof value === 'number' && value >= least && value <= most) return value;
    this.refuse(name, `a number from ${least} to ${most}`);
    return least;
  }

  is(name: string, value: unknown): boolean {
    return this.members[name] === value;
  }

  has(name: string): boolean {
    return this.members[name] !== undefined;
  }

  /** The first `most` of a list; none where the member is not there. */
  list(name: string, most: number): readonly unknown[] {
    const value = this.members[name];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.slice(0, most) as readonly unknown[];
    this.refuse(name, 'a list');
    return [];
  }

  /** Of what is no object one fault is enough. */
  refuse(name: string, expected: string): void {
    if (this.isObject) this.faults.push(`${this.at(name)}: expected ${expected}`);
  }

  private at(name: string): string {
    return `${this.path}/${name}`;
  }
}
