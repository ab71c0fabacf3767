import type { Domain } from '../logic/domain.js';

const CLASSES = ['threat', 'posture', 'vulnerability', 'data', 'exposure'];
const YES_OR_NO: readonly string[] = ['attackSequence', 'exploitAvailable', 'fixAvailable'];

/** What values a fact can have that is put together from many members; `~class` is the variable of `class`. */
export function factDomain(variable: string): Domain {
  const name = variable.slice(1);
  if (name === 'class') return { kind: 'one of', values: CLASSES };
  if (YES_OR_NO.includes(name)) return { kind: 'one of', values: ['true', 'false', undefined] };
  return { kind: 'text', values: [undefined] };
}
