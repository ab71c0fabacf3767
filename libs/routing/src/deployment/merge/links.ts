import { parseArn, placeOf, withoutQualifier } from '../arn.js';
import { insideOf } from '../unknown-text.js';
import type { ScopedDeployment } from './scope.js';

/** Finds what a text of one stack means in the merged deployment. */
export interface Links {
  /** For a text that refers to a part: its id, else the text. */
  readonly reference: (text: string, of: ScopedDeployment) => string;
  /** For any other text, as in a pattern: what another stack exports is put in its place. */
  readonly text: (text: string, of: ScopedDeployment) => string;
}

const IMPORT = 'Fn::ImportValue:';

export function linksBetween(scopes: readonly ScopedDeployment[]): Links {
  const byPlace = new Map<string, string | undefined>();
  const exported = new Map<string, string | undefined>();
  const actions = new Map<string, string>();
  for (const scope of scopes) {
    const { functions, destinations, customActions, exports = {} } = scope.deployment;
    for (const { id, arn } of [...functions, ...destinations]) {
      const known = arn === undefined ? undefined : parseArn(arn);
      if (known !== undefined) once(byPlace, placeOf(known), scope.idOf(id) ?? id);
    }
    for (const [name, value] of Object.entries(exports)) {
      once(exported, name, scope.idOf(value) ?? scope.textOf(value));
    }
    for (const { id, arn } of customActions) actions.set(scope.idOf(id) ?? id, scope.textOf(arn));
  }

  const imported = (text: string): string | undefined => {
    const inside = insideOf(text);
    return inside?.startsWith(IMPORT) === true ? exported.get(inside.slice(IMPORT.length)) : undefined;
  };
  const placed = (text: string): string | undefined => {
    const arn = parseArn(text);
    return arn === undefined ? undefined : byPlace.get(placeOf(withoutQualifier(arn)));
  };
  return {
    reference: (text, of) => of.idOf(text) ?? imported(text) ?? placed(text) ?? of.textOf(text),
    text: (text, of) => {
      const found = imported(text);
      return found === undefined ? of.textOf(text) : (actions.get(found) ?? found);
    },
  };
}

/** Two of one name stand for neither. */
function once(known: Map<string, string | undefined>, name: string, value: string): void {
  known.set(name, known.has(name) && known.get(name) !== value ? undefined : value);
}
