import { threatModel, type ThreatModel } from './threat-model.js';

/** Some members of a {@link ThreatModel}, at any depth. */
export type ThreatModelChanges = {
  readonly [Member in keyof ThreatModel]?: ThreatModel[Member] extends number
    ? number
    : { readonly [Name in keyof ThreatModel[Member]]?: Partial<ThreatModel[Member][Name]> };
};

/**
 * The model with other numbers in it.
 *
 * @throws RangeError that names the member, what was found and what is allowed: a name that the model does not have, a weight
 * outside 0 to 1, a lifetime or speed that is not above 0, a band that is not above the one below it.
 * @example adjustThreatModel({ types: { 'ipv4-addr': { weight: 0.2 } }, trust: { 'partner-feed': 0.5 } })
 */
export function adjustThreatModel(changes: ThreatModelChanges, base: ThreatModel = threatModel): ThreatModel {
  const model = merge(base, changes, 'the threat model') as ThreatModel;
  for (const [type, { weight, lifetime, speed }] of Object.entries(model.types)) {
    share(weight, `types.${type}.weight`);
    if (lifetime === undefined) continue;
    above(lifetime, 0, `types.${type}.lifetime`);
    above(speed, 0, `types.${type}.speed`);
  }
  for (const part of ['standings', 'verdicts', 'trust', 'severities'] as const) {
    for (const [name, weight] of Object.entries(model[part])) share(weight, `${part}.${name}`);
  }
  share(model.listed, 'listed');
  share(model.exploited, 'exploited');
  let below = 0;
  for (const name of ['medium', 'high', 'critical'] as const) {
    above(model.bands[name], below, `bands.${name}`);
    below = model.bands[name];
  }
  return model;
}

function merge(base: object, changes: object, path: string): object {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, change] of Object.entries(changes)) {
    const place = path === 'the threat model' ? name : `${path}.${name}`;
    const known = Object.hasOwn(merged, name) ? merged[name] : undefined;
    const open = path === 'trust' || (path.startsWith('types.') && (name === 'lifetime' || name === 'speed'));
    if (known === undefined && !open) {
      throw new RangeError(
        `${path}: found ${JSON.stringify(name)}, allowed: ${Object.keys(merged).join(', ')}`,
      );
    }
    merged[name] =
      typeof known === 'object' && known !== null && typeof change === 'object' && change !== null
        ? merge(known, change, place)
        : change;
  }
  return merged;
}

function share(value: unknown, path: string): void {
  if (typeof value === 'number' && value >= 0 && value <= 1) return;
  throw new RangeError(`${path}: found ${String(value)}, allowed: 0 to 1`);
}

function above(value: unknown, floor: number, path: string): void {
  if (typeof value === 'number' && value > floor && Number.isFinite(value)) return;
  throw new RangeError(`${path}: found ${String(value)}, allowed: above ${floor}`);
}
