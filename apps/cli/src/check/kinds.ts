import type { Deployment, RequirementKind } from '@tocsin/routing';

/** A kind that was asked for and could not be looked at, and why. */
export interface Unasked {
  readonly kind: RequirementKind;
  readonly reason: string;
}

const NO_PROCESSOR = 'no processor of Tocsin is among what was read, and only its mark tells them apart';
const V2_ALONE =
  'event rules are on the new Security Hub alone, and of that new findings alone are looked at';
const NO_ACTION = 'no custom action is among what was read';

/** The kinds that do not occur in a deployment: nothing is proved of them. The proof has the same rule. */
export function unaskedKinds(deployment: Deployment, kinds: readonly RequirementKind[]): readonly Unasked[] {
  const marks = deployment.functions.some(({ processor }) => processor !== undefined);
  const v2 = isV2Alone(deployment);
  return kinds.flatMap((kind): readonly Unasked[] => {
    if (kind === 'opened') return [];
    if (v2) return [{ kind, reason: V2_ALONE }];
    if (kind === 'escalated') return deployment.customActions.length > 0 ? [] : [{ kind, reason: NO_ACTION }];
    return marks ? [] : [{ kind, reason: NO_PROCESSOR }];
  });
}

function isV2Alone({ eventRules }: Deployment): boolean {
  const on = (detailType: string): boolean =>
    eventRules.some(({ pattern }) => JSON.stringify(pattern ?? '').includes(`"${detailType}"`));
  return on('Findings Imported V2') && !on('Security Hub Findings - Imported');
}
