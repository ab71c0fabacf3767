import { isDigit } from './characters.js';
import { endsAddress, type Scan, CONFIDENCE } from './scan.js';

const STOPS = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) STOPS[code] = endsAddress(code) ? 1 : 0;
for (const sign of '\'",;()[]{}\\&') STOPS[sign.charCodeAt(0)] = 1;
const PRINCIPAL = { iam: /^(?:root$|user\/|role\/)/, sts: /^(?:assumed-role|federated-user)\// };

const ARN = /^[^:]*:aws(?:-[a-z]+)*:([a-z0-9-]+):[a-z0-9-]*:(\d{12}|[a-z-]*):([^]*)$/;

/** The parts of an ARN. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly service: string;
  /** Twelve digits; absent where the ARN names none. */
  readonly account: string | undefined;
  readonly resource: string;
}

export function arnOf(text: string): Arn | undefined {
  // The first part is `arn` where somebody looked; a field may hold anything.
  const [, service, account, resource] = ARN.exec(text) ?? [];
  if (
    service === undefined ||
    account === undefined ||
    resource === undefined ||
    !/[A-Za-z0-9]/.test(resource)
  )
    return undefined;
  return { service, account: isDigit(account.charCodeAt(0)) ? account : undefined, resource };
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
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code < 128 ? STOPS[code] === 1 : endsAddress(code)) break;
  }
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
