import { endsAddress, type Scan, CONFIDENCE } from './scan.js';

const STOPS = new Set([...'\'",;()[]{}\\&'].map((sign) => sign.charCodeAt(0)));
const PRINCIPAL = { iam: /^(?:root$|user\/|role\/)/, sts: /^(?:assumed-role|federated-user)\// };

/** The parts of an ARN. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly service: string;
  /** Twelve digits; absent where the ARN names none. */
  readonly account: string | undefined;
  readonly resource: string;
}

export function arnOf(text: string): Arn | undefined {
  const parts = text.split(':', 6);
  if (parts.length < 6) return undefined;
  const [, partition, service, region, account] = parts as [string, string, string, string, string, string];
  const resource = text.slice(parts.slice(0, 5).join(':').length + 1);
  if (!/^aws(?:-[a-z]+)*$/.test(partition) || !/^[a-z0-9-]+$/.test(service)) return undefined;
  if (!/^[a-z0-9-]*$/.test(region) || !/^(?:\d{12}|[a-z-]*)$/.test(account)) return undefined;
  if (!/[A-Za-z0-9]/.test(resource)) return undefined;
  return { service, account: /^\d/.test(account) ? account : undefined, resource };
}

/** Whether an ARN names somebody who can act: a user, a role, a session, or the root of an account. */
export function isPrincipal({ service, account, resource }: Arn): boolean {
  return (
    account !== undefined && (service === 'iam' || service === 'sts') && PRINCIPAL[service].test(resource)
  );
}

/** Reads `arn:aws...` whole, so that nothing inside is taken for something else. */
export function readArn(scan: Scan, start: number): number {
  const { text } = scan;
  if (!text.startsWith(':aws', start + 3)) return 0;
  let end = start + 3;
  while (end < text.length && !STOPS.has(text.charCodeAt(end)) && !endsAddress(text.charCodeAt(end)))
    end += 1;
  let last = end;
  while ('.:!?'.includes(text[last - 1] as string)) last -= 1;
  const value = text.slice(start, last);
  const arn = value.length <= 2048 ? arnOf(value) : undefined;
  if (arn === undefined) return end;
  scan.emit({ type: 'aws-arn', value, raw: value, at: start, confidence: CONFIDENCE.defanged });
  const { account } = arn;
  if (account !== undefined)
    scan.emit({
      type: 'aws-account-id',
      value: account,
      raw: account,
      at: start + value.indexOf(`:${account}:`) + 1,
      confidence: CONFIDENCE.defanged,
    });
  if (isPrincipal(arn))
    scan.emit({ type: 'aws-principal', value, raw: value, at: start, confidence: CONFIDENCE.defanged });
  return end;
}
