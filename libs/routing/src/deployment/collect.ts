import type { Deployment, Placed } from './deployment.js';
import { UnreadablePart } from './unreadable.js';

/** Some lists of a deployment: what one resource becomes. */
export type Parts = Partial<Omit<Deployment, 'name' | 'exports'>>;

/** A part by its place and type, before it is read. */
export interface PlacedPart extends Placed {
  readonly type: string;
}

/** What `read` gives; an entry of `unread` where it finds the part unreadable. */
export function attempted({ id, name, place, type }: PlacedPart, read: () => Parts): Parts {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadablePart)) throw error;
    return { unread: [{ id, name, place, type, reason: error.message }] };
  }
}

export function collect(name: string, parts: readonly Parts[]): Deployment {
  const all = <Key extends keyof Parts>(key: Key): NonNullable<Parts[Key]>[number][] =>
    parts.flatMap((part) => (part[key] ?? []) as NonNullable<Parts[Key]>[number][]);
  return {
    name,
    automationRules: all('automationRules'),
    automationRulesV2: all('automationRulesV2'),
    eventRules: all('eventRules'),
    customActions: all('customActions'),
    subscriptions: all('subscriptions'),
    eventSources: all('eventSources'),
    functions: all('functions'),
    destinations: all('destinations'),
    unread: all('unread'),
  };
}

/** The lists of several parts, one after the other. */
export function joined(parts: readonly Parts[]): Parts {
  const { name: _name, ...lists } = collect('', parts);
  return lists;
}
