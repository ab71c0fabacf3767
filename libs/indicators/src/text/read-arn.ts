import { ASCII, BEYOND_HEX, DIGIT, HYPHEN, isDigit, LETTER } from './characters.js';
import { endsAddress, type Scan, CONFIDENCE } from './scan.js';

const STOPS = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) STOPS[code] = endsAddress(code) ? 1 : 0;
for (const sign of '\'",;()[]{}\\&') STOPS[sign.charCodeAt(0)] = 1;
const PRINCIPAL = { iam: /^(?:root$|user\/|role\/)/, sts: /^(?:assumed-role|federated-user)\// };

/** The parts of an ARN. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly service: string;
  /** Twelve digits; absent where the ARN names none. */
  readonly account: string | undefined;
  readonly accountAt: number;
  readonly resource: string;
}

export function arnOf(text: string): Arn | undefined {
  const colons: number[] = [];
  for (let at = text.indexOf(':'); at >= 0 && colons.length < 5; at = text.indexOf(':', at + 1))
    colons.push(at);
  const [first, second, third, fourth, fifth] = colons;
  if (
    first === undefined ||
    second === undefined ||
    third === undefined ||
    fourth === undefined ||
    fifth === undefined
  )
    return undefined;
  // The first part is `arn` where somebody looked; a field may hold anything.
  const partition = text.slice(first + 1, second);
  if (partition !== 'aws' && !/^aws(?:-[a-z]+)+$/.test(partition)) return undefined;
  if (third === second + 1 || !isPlain(text, second + 1, third) || !isPlain(text, third + 1, fourth))
    return undefined;
  const account = text.slice(fourth + 1, fifth);
  const isAccount = account.length === 12 && isDigit(account.charCodeAt(0));
  if (account !== '' && !(isAccount ? /^\d{12}$/ : /^[a-z-]*$/).test(account)) return undefined;
  const resource = text.slice(fifth + 1);
  if (!/[A-Za-z0-9]/.test(resource)) return undefined;
  return {
    service: text.slice(second + 1, third),
    account: isAccount ? account : undefined,
    accountAt: fourth + 1,
    resource,
  };
}

/** Small letters, digits and hyphens. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (
      code >= 128 ||
      ((ASCII[code] as number) & ~(LETTER | BEYOND_HEX | DIGIT | HYPHEN)) !== 0 ||
      ASCII[code] === 0
    )
      return false;
  }
  return true;
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
      at: start + arn.accountAt,
      confidence: CONFIDENCE.defanged,
    });
  if (isPrincipal(arn))
    scan.emit({ type: 'aws-principal', value, raw: value, at: start, confidence: CONFIDENCE.defanged });
  return end;
}
