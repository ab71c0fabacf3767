import type { ApiCall } from '../api.js';
import type { Stack } from '../assembly/template.js';
import type { Caller } from '../calls/caller.js';
import type { Refusal } from '../calls/error-reply.js';
import type { Principal } from '../iam/principal.js';
import { createAccessLog, type AccessLog } from './access-log.js';
import { denialReply, type Denial } from './denial.js';
import { encryptedResources, keyActions, type Encryption } from './encryption.js';
import { administrator, functionIdentity, type Identity } from './function-identity.js';
import { judge } from './judge.js';
import { findKey } from './keys.js';
import { permissionsOf, type Permission } from './permissions.js';
import type { Place } from './place.js';
import { keysOf } from './request-keys.js';
import { roleIdentity } from './role-identity.js';
import { readResourcePolicies } from './resource-policies.js';
import { callerKeys, serviceKeys, type Source } from './service-keys.js';

/** Who may do what in the running stack. What cannot be decided is allowed, and kept in the log. */
export interface Access {
  readonly log: AccessLog;
  /** Who makes a call. */
  principalOf(caller: Caller | undefined): Principal;
  /** A call to an API. @returns what the service answers, where it is denied */
  call(requested: Pick<ApiCall, 'service' | 'operation' | 'input'>, caller?: Caller): Refusal | undefined;
  /** An action that AWS does with the role of a function, such as taking messages from a queue. */
  asFunction(functionId: string, action: string, resource: string): Denial | undefined;
  /** An action that AWS does with a role for one of its resources, such as a target of a rule. */
  asRole(role: RoleUse, action: string, resource: string): Denial | undefined;
  /** An action of an AWS service in its own name, for a rule, a topic or an alarm. */
  asService(source: Source, action: string, resource: string): Denial | undefined;
  /** The policy of a resource is given, changed, or taken away. */
  setPolicy(resource: string, policy: object | undefined): void;
}

export interface RoleUse {
  readonly arn: string;
  /** Who assumes it: `events.amazonaws.com`. */
  readonly service: string;
  /** Name of the session. */
  readonly session: string;
}

export interface AccessOptions {
  readonly stack: Stack;
  readonly place: Place;
  readonly report: (line: string) => void;
}

/** @throws AssemblyError when Lambda would refuse the role of a function */
export function createAccess({ stack, place, report }: AccessOptions): Access {
  const log = createAccessLog(report);
  const policies = new Map(readResourcePolicies(stack, place));
  const encryptions = encryptedResources(stack, place);
  const outsider = administrator(place);
  const functions = new Map(
    stack.resources
      .filter(({ type }) => type === 'AWS::Lambda::Function')
      .map((resource) => [resource.logicalId, functionIdentity(resource, stack, place)]),
  );

  /** Asks for the action, then for those on the key behind the resource. */
  function ask(who: Identity, permission: Permission, source?: Source): Denial | undefined {
    const { action, resource, keys } = permission;
    const policy = policies.get(resource);
    const known = [keys, source && serviceKeys(source, place), keysOf(who.principal, place)];
    const denial = judge(who, { action, resource, keys: known }, policy ? { resource: policy } : {}, log);
    // An index is encrypted as its table is.
    const encryption = encryptions.get(resource.replace(/\/index\/.*$/, ''));
    return denial ?? (encryption && askKey(who, keyActions(action), encryption, source));
  }

  function askKey(
    who: Identity,
    actions: readonly string[],
    { key: named, service, context }: Encryption,
    source?: Source,
  ): Denial | undefined {
    const key = findKey(named, stack, place);
    // Source: SQS and SNS developer guides, "Key management": everybody of the account may use AWS's key of the service.
    if (key.managedByAws && !source) return undefined;
    const own = source ? serviceKeys(source, place, service) : callerKeys(service, place);
    const keys = [own, context, keysOf(who.principal, place)];
    const denials = actions.map((action) =>
      judge(who, { action, resource: key.arn, keys }, { resource: key.policy, resourceMustAllow: true }, log),
    );
    return denials.find((denial) => denial !== undefined);
  }

  const identityOf = (caller: Caller | undefined) => (caller && functions.get(caller.functionId)) ?? outsider;

  return {
    log,
    principalOf: (caller) => identityOf(caller).principal,
    call(requested, caller) {
      const who = identityOf(caller);
      for (const permission of permissionsOf(requested, place)) {
        const denial = ask(who, permission);
        if (denial) return denialReply(requested.service, denial);
      }
      return undefined;
    },
    asFunction: (functionId, action, resource) =>
      ask(functions.get(functionId) ?? outsider, { action, resource }),
    asRole(role, action, resource) {
      const { trusted, roleId = '', ...identity } = roleIdentity(role, stack, place);
      if (trusted) return ask(identity, { action, resource });
      const because = `because the role ${roleId} does not let it assume it`;
      const denial = { principal: role.service, action: 'sts:AssumeRole', resource: role.arn, because };
      log.add('denied', denial);
      return denial;
    },
    asService: (source, action, resource) =>
      ask(
        { principal: { kind: 'service', name: source.service }, policies: [] },
        { action, resource },
        source,
      ),
    setPolicy(resource, policy) {
      if (policy) policies.set(resource, { ...policy });
      else policies.delete(resource);
    },
  };
}
