import type { Deployment, RequirementKind } from '@tocsin/routing';

/** A kind that was asked for and could not be looked at, and why. */
export interface Unasked {
  readonly kind: RequirementKind;
  readonly reason: string;
}

const NO_PROCESSOR = 'no processor of Tocsin is among what was read, and only its mark tells them apart';
const NO_ACTION = 'no custom action is among what was read';

/** The kinds that do not occur in a deployment: nothing is proved of them. The proof has the same rule. */
export function unaskedKinds(
  { functions, customActions }: Deployment,
  kinds: readonly RequirementKind[],
): readonly Unasked[] {
  const marks = functions.some(({ processor }) => processor !== undefined);
  return kinds.flatMap((kind): readonly Unasked[] => {
    if (kind === 'opened') return [];
    if (kind === 'escalated') return customActions.length > 0 ? [] : [{ kind, reason: NO_ACTION }];
    return marks ? [] : [{ kind, reason: NO_PROCESSOR }];
  });
}
