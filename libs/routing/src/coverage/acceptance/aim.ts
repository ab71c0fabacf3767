import { criteriaField } from '@tocsin/findings';
import type { Deployment } from '../../deployment/deployment.js';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import type { Random } from './random.js';

type Changeable = Record<string, unknown>;

/** Changes a finding so that a rule of the deployment means it: by chance that hardly happens. */
export function aim(finding: Changeable, { automationRules, functions }: Deployment, random: Random): void {
  const policyRules = functions.flatMap(({ processor }) => processor?.policy?.rules ?? []);
  if (automationRules.length > 0 && random.below(2) === 0) {
    const criteria = random.pick(automationRules).rule['Criteria'];
    if (isRawObject(criteria))
      for (const [key, filters] of Object.entries(criteria)) meet(finding, key, filters, random);
  }
  if (policyRules.length === 0 || random.below(2) === 0) return;
  const { when } = random.pick(policyRules);
  const clause = Array.isArray(when) ? random.pick(when as readonly unknown[]) : when;
  const { asff, facts } = clause as { readonly asff?: RawObject; readonly facts?: RawObject };
  for (const [key, filters] of Object.entries(asff ?? {})) meet(finding, key, filters, random);
  const pick = (name: string) => {
    const values = facts?.[name];
    return Array.isArray(values) ? random.pick(values as readonly unknown[]) : undefined;
  };
  const [account, control, type, tag] = ['account', 'control', 'type', 'resourceTag'].map(pick);
  if (account !== undefined) finding['AwsAccountId'] = account;
  if (control !== undefined) put(finding, ['Compliance', 'SecurityControlId'], control);
  if (type !== undefined) finding['Types'] = [type];
  if (isRawObject(tag)) put(firstResource(finding), ['Tags', String(tag['Key'])], tag['Value']);
}

function meet(finding: Changeable, key: string, filters: unknown, random: Random): void {
  const filter: unknown = Array.isArray(filters) ? random.pick(filters as readonly unknown[]) : undefined;
  // What is severe must be told: the severity of the finding stays.
  if (!isRawObject(filter) || key === 'SeverityLabel' || key === 'WorkflowStatus' || key === 'RecordState')
    return;
  const { kind, path } = criteriaField(key);
  const names = path.split('.');
  const value = memberOf(filter, 'Value') ?? memberOf(filter, 'Gte') ?? memberOf(filter, 'Lte');
  if (value === undefined) return;
  if (kind === 'map') names.push(String(memberOf(filter, 'Key')));
  const [first = ''] = names;
  if (first === 'Resources[]') put(firstResource(finding), names.slice(1), value);
  else if (first === 'Types[]') finding['Types'] = [value];
  else if (names[1] === 'AssociatedStandards[]')
    put(finding, ['Compliance', 'AssociatedStandards'], [{ StandardsId: value }]);
  else if (!path.includes('[]')) put(finding, names, value);
}

function firstResource(finding: Changeable): Changeable {
  const list = finding['Resources'];
  const resource: Changeable = { ...(Array.isArray(list) ? (list[0] as RawObject) : {}) };
  finding['Resources'] = [resource, ...(Array.isArray(list) ? (list as unknown[]).slice(1) : [])];
  return resource;
}

function put(target: Changeable, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const below: Changeable = { ...(isRawObject(target[name]) ? target[name] : {}) };
  put(below, rest, value);
  target[name] = below;
}
