import type { CompiledCriteria } from '../criteria/compiled-criteria.js';
import { compileCriteriaAt } from '../criteria/compile-criteria.js';
import { compileOcsfCriteriaAt } from '../criteria/compile-ocsf-criteria.js';
import { directoryOf } from '../facts/directory.js';
import type { Fact } from '../facts/fact.js';
import { FACTS } from '../facts/facts.js';
import { below, type Place } from '../policy-fault.js';
import { beginningEquality, beginningsAt, type Beginnings } from './beginnings.js';
import { readerOf } from './raw-readers.js';
import type { Clause, Condition, Source } from './condition.js';
import type { AccountEntry, FactCriteria, PolicyClause } from './policy.js';

/** Compiles the clauses of one policy. @throws PolicyError for criteria that Security Hub would refuse */
export type ClauseCompiler = (clause: PolicyClause, place: Place) => Clause;

/** Conditions that say the same, and sources of the same texts, are one object in all clauses of a policy. */
export function clauseCompiler(accounts: readonly AccountEntry[] | undefined): ClauseCompiler {
  const directory = directoryOf(accounts);
  const sources = new Map<string, Source>();
  const begins = new Map<string, Beginnings>();
  const conditions = new Map<string, Condition>();

  function criteriaCondition(
    format: 'asff' | 'ocsf',
    { test, equalities, beginnings, cost }: CompiledCriteria,
  ): Condition {
    return {
      format,
      ask: test,
      equalities: [
        ...equalities.map(({ key, values }) => ({
          source: once(sources, key, () => ({ read: readerOf(key), cost: 2 })),
          values,
        })),
        ...beginnings.map(({ key, values }) => {
          const source = once(begins, key, () => beginningsAt(readerOf(key)));
          for (const value of values) source.ask(value);
          return beginningEquality(source, values);
        }),
      ],
      exact: false,
      cost,
    };
  }

  function factCondition(name: string, criterion: unknown): Condition {
    const fact = FACTS[name as keyof FactCriteria] as Fact<unknown>;
    if ('judge' in fact) {
      const ask = fact.judge(criterion);
      return {
        format: undefined,
        ask: (_raw, _now, subject) => ask(subject),
        equalities: [],
        exact: false,
        cost: 20,
      };
    }
    const { wanted, found } = fact;
    const source = once(sources, name, () => ({
      read: (_raw, subject) => found(subject, directory),
      cost: 2,
    }));
    const values = wanted(criterion);
    const set = new Set(values);
    return {
      format: undefined,
      ask: (_raw, _now, subject) => {
        const texts = found(subject, directory);
        if (texts === undefined) return 'not applicable';
        return texts.some((text) => set.has(text)) ? 'match' : 'no match';
      },
      equalities: [{ source, values }],
      exact: true,
      cost: 5,
    };
  }

  /** `criteria` is checked. Its keys AND together: each is a condition of its own. */
  function asffConditions(criteria: object, place: Place): Clause {
    const given = Object.entries(criteria).filter(([, filters]) => filters !== undefined);
    // Refuses criteria without a key, which would match every finding.
    if (given.length === 0) compileCriteriaAt(criteria, place);
    return given.map(([key, filters]) => {
      const compiled = compileCriteriaAt({ [key]: filters }, place);
      return once(conditions, `asff ${key} ${JSON.stringify(filters)}`, () =>
        criteriaCondition('asff', compiled),
      );
    });
  }

  return ({ asff, ocsf, facts }, place) => {
    const clause: Condition[] = [];
    for (const [name, criterion] of Object.entries(facts ?? {})) {
      if (criterion === undefined) continue;
      const key = `${name} ${JSON.stringify(criterion)}`;
      clause.push(once(conditions, key, () => factCondition(name, criterion)));
    }
    if (asff !== undefined) clause.push(...asffConditions(asff, below(place, 'asff')));
    if (ocsf !== undefined) {
      const compiled = compileOcsfCriteriaAt(ocsf, below(place, 'ocsf'));
      clause.push(
        once(conditions, `ocsf ${JSON.stringify(ocsf)}`, () => criteriaCondition('ocsf', compiled)),
      );
    }
    return clause;
  };
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const before = made.get(key);
  if (before !== undefined) return before;
  const value = make();
  made.set(key, value);
  return value;
}
