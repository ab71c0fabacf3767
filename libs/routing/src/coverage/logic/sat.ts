/** A statement or, with a minus, its opposite. Statements count from 1. */
export type Literal = number;

/** Says what a set of true statements means outside of logic. */
export interface Referee {
  /**
   * Asked whenever everything that follows has been put in, with the statements that became true since it was last asked
   * and are still: literals that cannot all be true, or nothing. `undone` says that literals were taken back.
   */
  readonly object: () => readonly Literal[] | undefined;
  readonly assigned: (literal: Literal) => void;
  readonly undone: (literal: Literal) => void;
  /** It has worked so much that the search is to end without an answer. */
  readonly tired: () => boolean;
}

export interface Sat {
  /** `free`: it is decided; the others follow from those that are. */
  readonly statement: (free: boolean) => Literal;
  readonly clause: (literals: readonly Literal[]) => void;
  /** Whether all clauses can be true at once. `value` then says of each statement what it is. */
  readonly solve: (referee: Referee, mostConflicts: number) => 'yes' | 'no' | 'gave up';
  readonly value: (literal: Literal) => boolean;
}

const DECAY = 1.05;
const RESTART = 200;

/**
 * Conflict-driven search with learned clauses (CDCL): what is decided is followed up by unit propagation, and every dead
 * end leaves a clause that keeps it from coming again. Statements are tried false first: a finding with less on it.
 *
 * Source of the method: Marques-Silva and Sakallah, GRASP (1996); Eén and Sörensson, MiniSat (2003).
 */
export function satSolver(): Sat {
  let count = 0;
  /** 1 true, -1 false, 0 open; by statement. */
  let values = new Int8Array(1024);
  const levels: number[] = [0];
  const reasons: (readonly Literal[] | undefined)[] = [undefined];
  const activity: number[] = [0];
  const saved: boolean[] = [false];
  const watches: Literal[][][] = [[], []];
  const trail: Literal[] = [];
  const bounds: number[] = [];
  let head = 0;
  let bump = 1;
  let broken = false;
  const units: Literal[] = [];
  const free: number[] = [];

  const slot = (literal: Literal) => (literal > 0 ? literal * 2 : -literal * 2 + 1);
  const truth = (literal: Literal) =>
    literal > 0 ? (values[literal] as number) : -(values[-literal] as number);

  function statement(isFree: boolean): Literal {
    count += 1;
    if (isFree) free.push(count);
    if (count >= values.length) {
      const larger = new Int8Array(values.length * 2);
      larger.set(values);
      values = larger;
    }
    levels.push(0);
    reasons.push(undefined);
    activity.push(0);
    saved.push(false);
    watches.push([], []);
    return count;
  }

  function clause(literals: readonly Literal[]): void {
    const own = [...new Set(literals)];
    if (own.some((literal) => own.includes(-literal))) return;
    if (own.length === 0) broken = true;
    else if (own.length === 1) units.push(own[0] as Literal);
    else attach(own);
  }

  function attach(literals: Literal[]): void {
    watches[slot(literals[0] as Literal)]?.push(literals);
    watches[slot(literals[1] as Literal)]?.push(literals);
  }

  function solve(referee: Referee, mostConflicts: number): 'yes' | 'no' | 'gave up' {
    if (broken) return 'no';

    function assign(literal: Literal, reason: readonly Literal[] | undefined): void {
      const at = Math.abs(literal);
      values[at] = literal > 0 ? 1 : -1;
      levels[at] = bounds.length;
      reasons[at] = reason;
      trail.push(literal);
      referee.assigned(literal);
    }

    /** The clause that has become false, if one has. */
    function propagate(): readonly Literal[] | undefined {
      while (head < trail.length) {
        const gone = -(trail[head] as Literal);
        head += 1;
        const list = watches[slot(gone)] as Literal[][];
        let kept = 0;
        for (let at = 0; at < list.length; at += 1) {
          const literals = list[at] as Literal[];
          if (literals[0] === gone) [literals[0], literals[1]] = [literals[1] as Literal, gone];
          const first = literals[0] as Literal;
          if (truth(first) === 1 || !moveWatch(literals)) {
            list[kept] = literals;
            kept += 1;
            if (truth(first) === 1) continue;
            if (truth(first) === -1) {
              for (let rest = at + 1; rest < list.length; rest += 1, kept += 1)
                list[kept] = list[rest] as Literal[];
              list.length = kept;
              return literals;
            }
            assign(first, literals);
          }
        }
        list.length = kept;
      }
      return undefined;
    }

    function moveWatch(literals: Literal[]): boolean {
      for (let at = 2; at < literals.length; at += 1) {
        const literal = literals[at] as Literal;
        if (truth(literal) === -1) continue;
        [literals[1], literals[at]] = [literal, literals[1] as Literal];
        watches[slot(literal)]?.push(literals);
        return true;
      }
      return false;
    }

    function undo(level: number): void {
      const from = bounds[level] ?? trail.length;
      for (let at = trail.length - 1; at >= from; at -= 1) {
        const literal = trail[at] as Literal;
        values[Math.abs(literal)] = 0;
        saved[Math.abs(literal)] = literal > 0;
        referee.undone(literal);
      }
      trail.length = from;
      bounds.length = Math.min(bounds.length, level);
      head = Math.min(head, from);
    }

    /** What is to be learned of a dead end: the first statement of the latest level through which all of it goes. */
    function learn(conflict: readonly Literal[]): { readonly learned: Literal[]; readonly back: number } {
      const seen = new Set<number>();
      const learned: Literal[] = [0];
      let open = 0;
      let literals: readonly Literal[] = conflict;
      let at = trail.length - 1;
      for (;;) {
        for (const literal of literals) {
          const index = Math.abs(literal);
          if (seen.has(index) || levels[index] === 0) continue;
          seen.add(index);
          activity[index] = (activity[index] as number) + bump;
          if (levels[index] === bounds.length) open += 1;
          else learned.push(literal);
        }
        while (!seen.has(Math.abs(trail[at] as Literal))) at -= 1;
        const pivot = trail[at] as Literal;
        at -= 1;
        open -= 1;
        if (open === 0) {
          learned[0] = -pivot;
          break;
        }
        literals = (reasons[Math.abs(pivot)] ?? []).filter((literal) => literal !== pivot);
      }
      bump *= DECAY;
      if (bump > 1e100) {
        for (let index = 1; index <= count; index += 1)
          activity[index] = (activity[index] as number) * 1e-100;
        bump *= 1e-100;
      }
      let back = 0;
      for (let index = 1; index < learned.length; index += 1) {
        const level = levels[Math.abs(learned[index] as Literal)] as number;
        if (level <= back) continue;
        back = level;
        [learned[1], learned[index]] = [learned[index] as Literal, learned[1] as Literal];
      }
      return { learned, back };
    }

    function decide(): Literal {
      let best = 0;
      let most = -1;
      for (const at of free) {
        if (values[at] === 0 && (activity[at] as number) > most) [best, most] = [at, activity[at] as number];
      }
      return best === 0 || saved[best] === true ? best : -best;
    }

    for (const unit of units) {
      if (truth(unit) === -1) return 'no';
      if (truth(unit) === 0) assign(unit, undefined);
    }
    let conflicts = 0;
    for (;;) {
      let conflict = propagate();
      if (conflict === undefined) {
        const objection = referee.object();
        if (objection !== undefined) conflict = objection.map((literal) => -literal);
      }
      if (conflict === undefined) {
        const literal = decide();
        if (literal === 0) return 'yes';
        bounds.push(trail.length);
        assign(literal, undefined);
        continue;
      }
      conflicts += 1;
      if (conflicts > mostConflicts || referee.tired()) return 'gave up';
      const latest = Math.max(0, ...conflict.map((literal) => levels[Math.abs(literal)] as number));
      if (latest === 0) return 'no';
      undo(latest);
      const { learned, back } = learn(conflict);
      undo(conflicts % RESTART === 0 ? 0 : back);
      const [first] = learned as [Literal];
      if (learned.length > 1) attach(learned);
      else undo(0);
      if (learned.length === 1 || back === bounds.length)
        assign(first, learned.length > 1 ? learned : undefined);
    }
  }

  return { statement, clause, solve, value: (literal) => truth(literal) === 1 };
}
