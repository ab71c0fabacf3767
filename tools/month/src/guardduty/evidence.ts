import type { Random } from '../random/random.js';
import type { Actor } from './actor.js';
import { apiCall, kubernetesCall, login } from './call-evidence.js';
import type { Detection } from './detection.js';
import { file, runtime, sequence } from './host-evidence.js';
import { connection, dnsRequest, portProbe } from './network-evidence.js';

/** What GuardDuty saw, as ASFF members and as the flattened fields that it adds to ProductFields. */
export interface Evidence {
  readonly members: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, string>>;
}

export function evidenceOf(
  detection: Detection,
  actor: Actor,
  random: Random,
  times: readonly [number, number],
): Evidence {
  switch (detection.activity) {
    case 'inbound':
    case 'outbound':
      return connection(detection, actor, random);
    case 'probe':
      return portProbe(actor, random);
    case 'dns':
      return dnsRequest(actor);
    case 'api':
      return apiCall(detection, actor, random, times);
    case 'kubernetes':
      return kubernetesCall(actor, random);
    case 'login':
      return login(actor, random);
    case 'process':
      return runtime(random);
    case 'file':
      return file(random);
    case 'sequence':
      return sequence(actor, random, times);
  }
}
