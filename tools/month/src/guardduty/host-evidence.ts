import type { Random } from '../random/random.js';
import type { Actor } from './actor.js';
import type { Evidence } from './evidence.js';

export function runtime(random: Random): Evidence {
  const name = random.pick(['sh', 'node', 'python3', 'java', 'curl', 'runc', 'kworker', 'agent']);
  const pid = random.int(800, 60000);
  const path = `${random.pick(['/usr/bin', '/tmp', '/opt/app/bin', '/var/lib/docker/tmp', '/dev/shm'])}/${name}`;
  return {
    members: { Process: { Name: name, Path: path, Pid: pid, ParentPid: pid - random.int(1, 40) } },
    fields: {
      'aws/guardduty/service/runtimeDetails/process/name': name,
      'aws/guardduty/service/runtimeDetails/process/executablePath': path,
      'aws/guardduty/service/runtimeDetails/process/executableSha256': random.hex(64),
      'aws/guardduty/service/runtimeDetails/process/pid': String(pid),
      'aws/guardduty/service/runtimeDetails/process/lineage:0/name': random.pick([
        'bash',
        'containerd-shim',
        'systemd',
      ]),
      'aws/guardduty/service/featureName': 'RuntimeMonitoring',
    },
  };
}

export function file(random: Random): Evidence {
  const name = `${random.hex(8)}.${random.pick(['bin', 'exe', 'zip', 'pdf', 'sh'])}`;
  const path = `${random.pick(['incoming', 'tmp', 'home/app'])}/${name}`;
  return {
    members: {
      Threats: [
        {
          Name: `Example.${random.pick(['Agent', 'Loader', 'Test', 'Miner'])}.${random.int(1, 900)}`,
          Severity: 'HIGH',
          ItemCount: 1,
          FilePaths: [{ FilePath: path, FileName: name, Hash: random.hex(64) }],
        },
      ],
    },
    fields: {
      'aws/guardduty/service/ebsVolumeScanDetails/scanDetections/threatsDetectedItemCount/files': '1',
    },
  };
}

export function sequence(actor: Actor, random: Random, [first, last]: readonly [number, number]): Evidence {
  const uid = random.hex(32);
  return {
    members: {
      Detection: {
        Sequence: {
          Uid: uid,
          Endpoints: [
            {
              Id: random.hex(8),
              Ip: actor.ip,
              AutonomousSystem: { Name: actor.organisation, Number: actor.asn },
            },
          ],
          Signals: [
            {
              Id: random.hex(8),
              Type: 'FINDING',
              FirstSeenAt: first,
              LastSeenAt: last,
              Severity: 5,
              Count: 1,
            },
            {
              Id: random.hex(8),
              Type: 'CLOUD_TRAIL',
              FirstSeenAt: first,
              LastSeenAt: last,
              Severity: 8,
              Count: 4,
            },
          ],
        },
      },
    },
    fields: { 'aws/guardduty/service/detection/sequence/uid': uid },
  };
}
