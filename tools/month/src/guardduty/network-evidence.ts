import type { Random } from '../random/random.js';
import type { Actor } from './actor.js';
import type { Detection } from './detection.js';
import type { Evidence } from './evidence.js';
import { remoteFields, remoteIp, SERVICE } from './remote-ip.js';

const PORTS = { SSH: 22, RDP: 3389, WinRM: 5985 } as const;

export function connection({ type, activity }: Detection, actor: Actor, random: Random): Evidence {
  const family = (['SSH', 'RDP', 'WinRM'] as const).find((name) => type.includes(name));
  const direction = activity === 'inbound' ? 'INBOUND' : 'OUTBOUND';
  const known = family === undefined ? random.pick([443, 80, 8333, 53, 25, 9001]) : PORTS[family];
  const high = random.int(32768, 60999);
  const [local, remote] = activity === 'inbound' ? [known, high] : [high, known];
  return {
    members: {
      Action: {
        ActionType: 'NETWORK_CONNECTION',
        NetworkConnectionAction: {
          ConnectionDirection: direction === 'INBOUND' ? 'IN' : 'OUT',
          RemoteIpDetails: remoteIp(actor),
          RemotePortDetails: { Port: remote, PortName: 'Unknown' },
          LocalPortDetails: { Port: local, PortName: family ?? 'Unknown' },
          Protocol: 'TCP',
          Blocked: false,
        },
      },
    },
    fields: {
      [`${SERVICE}/actionType`]: 'NETWORK_CONNECTION',
      [`${SERVICE}/networkConnectionAction/connectionDirection`]: direction,
      [`${SERVICE}/networkConnectionAction/localPortDetails/port`]: String(local),
      [`${SERVICE}/networkConnectionAction/remotePortDetails/port`]: String(remote),
      [`${SERVICE}/networkConnectionAction/protocol`]: 'TCP',
      [`${SERVICE}/networkConnectionAction/blocked`]: 'false',
      ...remoteFields('networkConnectionAction', actor),
    },
  };
}

export function portProbe(actor: Actor, random: Random): Evidence {
  const port = random.pick([22, 80, 443, 3389, 5432, 8080, 9200]);
  return {
    members: {
      Action: {
        ActionType: 'PORT_PROBE',
        PortProbeAction: {
          PortProbeDetails: [
            { LocalPortDetails: { Port: port, PortName: 'Unknown' }, RemoteIpDetails: remoteIp(actor) },
          ],
          Blocked: false,
        },
      },
    },
    fields: {
      [`${SERVICE}/actionType`]: 'PORT_PROBE',
      [`${SERVICE}/portProbeAction/portProbeDetails:0/localPortDetails/port`]: String(port),
      ...remoteFields('portProbeAction/portProbeDetails:0', actor),
    },
  };
}

export function dnsRequest(actor: Actor): Evidence {
  return {
    members: {
      Action: {
        ActionType: 'DNS_REQUEST',
        DnsRequestAction: { Domain: actor.domain, Protocol: 'UDP', Blocked: false },
      },
    },
    fields: {
      [`${SERVICE}/actionType`]: 'DNS_REQUEST',
      [`${SERVICE}/dnsRequestAction/domain`]: actor.domain,
      [`${SERVICE}/dnsRequestAction/protocol`]: 'UDP',
      [`${SERVICE}/dnsRequestAction/blocked`]: 'false',
    },
  };
}
