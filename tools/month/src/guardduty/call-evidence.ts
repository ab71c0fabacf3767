import { isoTime } from '../asff/asff-finding.js';
import type { Random } from '../random/random.js';
import type { Actor } from './actor.js';
import { apiCallFor } from './api-calls.js';
import type { Detection } from './detection.js';
import type { Evidence } from './evidence.js';
import { remoteFields, remoteIp, SERVICE } from './remote-ip.js';

export function apiCall(
  { type }: Detection,
  actor: Actor,
  random: Random,
  [first, last]: readonly [number, number],
): Evidence {
  const [service, api] = apiCallFor(type, random);
  return {
    members: {
      Action: {
        ActionType: 'AWS_API_CALL',
        AwsApiCallAction: {
          Api: api,
          ServiceName: service,
          CallerType: 'remoteip',
          RemoteIpDetails: remoteIp(actor),
          FirstSeen: isoTime(first),
          LastSeen: isoTime(last),
        },
      },
    },
    fields: {
      [`${SERVICE}/actionType`]: 'AWS_API_CALL',
      [`${SERVICE}/awsApiCallAction/api`]: api,
      [`${SERVICE}/awsApiCallAction/serviceName`]: service,
      [`${SERVICE}/awsApiCallAction/callerType`]: 'Remote IP',
      'aws/guardduty/service/additionalInfo/userAgent/fullUserAgent': actor.userAgent,
      ...remoteFields('awsApiCallAction', actor),
    },
  };
}

export function kubernetesCall(actor: Actor, random: Random): Evidence {
  return {
    members: {},
    fields: {
      [`${SERVICE}/actionType`]: 'KUBERNETES_API_CALL',
      [`${SERVICE}/kubernetesApiCallAction/verb`]: random.pick(['create', 'get', 'list', 'patch']),
      [`${SERVICE}/kubernetesApiCallAction/requestUri`]: `/api/v1/namespaces/${random.pick(['default', 'apps', 'kube-system'])}/pods`,
      [`${SERVICE}/kubernetesApiCallAction/userAgent`]: 'kubectl/v1.33.1 (linux/amd64)',
      ...remoteFields('kubernetesApiCallAction', actor),
    },
  };
}

export function login(actor: Actor, random: Random): Evidence {
  return {
    members: {},
    fields: {
      [`${SERVICE}/actionType`]: 'RDS_LOGIN_ATTEMPT',
      [`${SERVICE}/rdsLoginAttemptAction/loginAttributes:0/user`]: random.pick([
        'app',
        'admin',
        'postgres',
        'report',
      ]),
      [`${SERVICE}/rdsLoginAttemptAction/loginAttributes:0/application`]: random.pick([
        'psql',
        'JDBC',
        'MySQL Workbench',
      ]),
      [`${SERVICE}/rdsLoginAttemptAction/loginAttributes:0/failedLoginAttempts`]: String(random.int(1, 400)),
      ...remoteFields('rdsLoginAttemptAction', actor),
    },
  };
}
