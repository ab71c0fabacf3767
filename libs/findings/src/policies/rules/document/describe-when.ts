import type { FactCriteria, PolicyClause, PolicyRule } from '../../../triage/policy.js';

/** How each member of `facts` is called in the text. */
const NAMES: Readonly<Partial<Record<keyof FactCriteria, string>>> = {
  severity: 'severity',
  class: 'class',
  recordState: 'record state',
  workflowStatus: 'workflow',
  complianceStatus: 'compliance',
  product: 'product',
  type: 'type',
  threatPurpose: "GuardDuty's purpose",
  threatType: "GuardDuty's type",
  control: 'control',
};

const BOUNDS = { Eq: '=', Gte: '≥', Gt: '>', Lte: '≤', Lt: '<' } as const;

/** When a rule speaks, as lines of Markdown: one a condition, `or` between clauses. */
export function describeWhen(when: PolicyRule['when']): string[] {
  return [when]
    .flat()
    .flatMap((clause, index) => [...(index === 0 ? [] : ['', 'or', '']), ...describeClause(clause)]);
}

function describeClause(clause: PolicyClause): string[] {
  const rest = Object.entries(clause).filter(([part]) => part !== 'facts');
  return [
    ...Object.entries(clause.facts ?? {}).map(
      ([name, wanted]) => `- ${describeFact(name as keyof FactCriteria, wanted)}`,
    ),
    ...rest.map(([part, criteria]) => `- ${part}: \`${JSON.stringify(criteria)}\``),
  ];
}

function describeFact(name: keyof FactCriteria, wanted: unknown): string {
  switch (name) {
    case 'sample':
      return wanted === true ? 'it is a sample' : 'it is no sample';
    case 'attackSequence':
      return wanted === true ? 'it is an attack sequence' : 'it is no attack sequence';
    case 'exploitAvailable':
      return wanted === true ? 'an exploit is available' : 'no exploit is available';
    case 'fixAvailable':
      return wanted === true ? 'a fix is available' : 'no fix is available';
    case 'epss':
      return `EPSS ${describeBounds(wanted as Readonly<Record<string, number>>)}`;
    default:
      return `${NAMES[name] ?? name}: ${describeList(wanted)}`;
  }
}

function describeBounds(bounds: Readonly<Record<string, number>>): string {
  return Object.entries(bounds)
    .map(([bound, value]) => `${BOUNDS[bound as keyof typeof BOUNDS]} ${value}`)
    .join(' and ');
}

function describeList(wanted: unknown): string {
  const values = Array.isArray(wanted) ? wanted : [wanted];
  return values.map((value) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``).join(', ');
}
