import type { Actor } from './actor.js';
import type { Detection } from './detection.js';
import type { Evidence } from './evidence.js';

/** The same evidence in OCSF's words. Source: OCSF schema 1.6, object evidences. */
export function ocsfEvidenceOf(
  { activity }: Detection,
  actor: Actor,
  { fields, members }: Evidence,
): Record<string, unknown> {
  const endpoint = {
    ip: actor.ip,
    autonomous_system: { name: actor.organisation, number: actor.asn },
    location: { country: actor.country, city: 'Exampletown', coordinates: [2.35, 48.85] },
  };
  const observables = Object.entries(fields).map(([name, value]) => ({
    name: name.replace('aws/guardduty/service/', '').replaceAll('/', '.'),
    type: 'Other',
    type_id: 99,
    value,
  }));
  switch (activity) {
    case 'outbound':
      return {
        evidences: [{ dst_endpoint: endpoint, connection_info: { direction: 'Outbound', direction_id: 2 } }],
        observables,
      };
    case 'dns':
      return { evidences: [{ query: { hostname: actor.domain } }], observables };
    case 'process':
      return { evidences: [{ process: processOf(members) }], observables };
    case 'file':
      return { malware: [{ classification_ids: [1], name: 'Example', provider: 'AWS' }], observables };
    default:
      return { evidences: [{ src_endpoint: endpoint, actor: { user: { type: 'Other' } } }], observables };
  }
}

function processOf({ Process }: Evidence['members']): Record<string, unknown> {
  const { Name, Path, Pid } = Process as {
    readonly Name: string;
    readonly Path: string;
    readonly Pid: number;
  };
  return { name: Name, pid: Pid, file: { name: Name, path: Path, type: 'Regular File', type_id: 1 } };
}
