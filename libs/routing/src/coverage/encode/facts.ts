import type { FactCriteria } from '@tocsin/findings';
import { constant, type Formula } from '../logic/formula.js';
import { equalTo, IS_TEXT, PRESENT, type Primitive } from '../logic/primitive.js';
import { comparisonPrimitive } from './criteria.js';
import { meets, some, type State } from './state.js';

type Encode<Criterion> = (wanted: Criterion, state: State) => Formula;

/**
 * Facts that are one member of the finding. The others (`class`, `product`, owners, EPSS …) are put together from many
 * members: they may be anything that their kind allows, which claims less than @tocsin/findings knows.
 */
const KNOWN: { readonly [Name in keyof FactCriteria]?: Encode<NonNullable<FactCriteria[Name]>> } = {
  severity: oneOfAt('Severity.Label'),
  recordState: oneOfAt('RecordState'),
  workflowStatus: oneOfAt('Workflow.Status'),
  complianceStatus: oneOfAt('Compliance.Status'),
  control: oneOfAt('Compliance.SecurityControlId'),
  account: oneOfAt('AwsAccountId'),
  sample: (wanted, state) => {
    const sample = meets(state, 'Sample', equalTo(true));
    return wanted ? sample : state.make.not(sample);
  },
  region: (wanted, state) => {
    const { make } = state;
    const elsewhere = make.and(make.not(meets(state, 'Region', IS_TEXT)), opaque('region', wanted, state));
    return make.or(oneOfAt('Region')(wanted, state), elsewhere);
  },
  resourceTag: (wanted, state) =>
    state.make.or(
      ...wanted.map(({ Key, Value }) =>
        some(state, 'Resources', [{ member: `Tags.${Key}`, ask: isText(Value) }]),
      ),
    ),
  // Without Types the finding's types are those of FindingProviderFields.
  type: (wanted, state) => {
    const { make } = state;
    const at = (list: string) =>
      make.or(
        ...wanted.flatMap((type) => pathsAt(type).map((ask) => some(state, list, [{ member: '', ask }]))),
      );
    const any = some(state, 'Types', [{ member: '', ask: PRESENT }]);
    const absent = make.literal({ kind: 'choice', variable: '~types are absent, not empty' });
    return make.or(at('Types'), make.and(make.not(any), absent, at('FindingProviderFields.Types')));
  },
};

function oneOfAt(path: string): Encode<readonly string[]> {
  return (wanted, state) => state.make.or(...wanted.map((value) => meets(state, path, isText(value))));
}

function isText(wanted: string): Primitive {
  return comparisonPrimitive('EQUALS', wanted);
}

/** The type itself, and those below it. */
function pathsAt(type: string): readonly Primitive[] {
  return [isText(type), comparisonPrimitive('PREFIX', `${type}/`)];
}

/** Facts of which a finding has one: two different ones never hold together. */
export const SINGLE_FACTS: readonly string[] = [
  'class',
  'product',
  'attackSequence',
  'exploitAvailable',
  'fixAvailable',
  'owner',
  'threatPurpose',
];

/** The variable that stands for a fact which is put together from many members. */
export function factVariable(name: string): string {
  return `~${name}`;
}

/** One criterion of `facts`. */
export function encodeFact(name: string, wanted: unknown, state: State): Formula {
  const encode = KNOWN[name as keyof FactCriteria] as Encode<unknown> | undefined;
  return encode === undefined ? opaque(name, wanted, state) : encode(wanted, state);
}

function opaque(name: string, wanted: unknown, { make }: State): Formula {
  if (!SINGLE_FACTS.includes(name)) {
    return make.literal({ kind: 'choice', variable: `~${name} ${JSON.stringify(wanted)}` });
  }
  const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  if (values.length === 0) return constant(false);
  return make.or(
    ...values.map((value) =>
      make.literal({ kind: 'value', variable: factVariable(name), ask: isText(String(value)) }),
    ),
  );
}
