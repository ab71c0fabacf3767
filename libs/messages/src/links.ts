import { LIMITS } from './limits.js';

/** The access portal of IAM Identity Center. */
export interface PortalOptions {
  /** Such as `https://d-1234567890.awsapps.com/start`. https; anything else is not used. */
  readonly startUrl: string;
  /** The permission set to open the console with. @default - the portal asks */
  readonly roleName?: string;
  /** Where findings are looked at, such as the administrator account. @default - the account of the finding */
  readonly accountId?: string;
}

/** What may become a link in a message. */
export interface LinkOptions {
  /** A link to the finding in the Security Hub console. @default true */
  readonly console?: boolean;
  /**
   * Hosts of the console, by partition, such as `{ 'aws-iso-e': 'console.example' }`. `{region}` in one stands for the Region.
   *
   * @default - those of aws, aws-cn, aws-us-gov, aws-eusc, aws-iso, aws-iso-b
   */
  readonly consoleHosts?: Readonly<Record<string, string>>;
  /**
   * Opens the console by the access portal of IAM Identity Center, so that the reader need not choose account and role first.
   *
   * @default - the console is opened with the session that the reader has
   */
  readonly portal?: PortalOptions;
  /**
   * Hosts that an address written in a finding may lead to, beside `docs.aws.amazon.com`: exact host names, no
   * wildcards. The console is not among them unless you add it: an address there can ask the reader to launch
   * a stack of somebody else's.
   *
   * @default []
   */
  readonly allowedHosts?: readonly string[];
}

const DOCUMENTATION = 'docs.aws.amazon.com';

/**
 * The address in the form it is printed, when it is one of ours to trust: https, default port, no user name, not
 * longer than 1,500 characters, and no second address inside (a mail client might link that one).
 */
export function httpsAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text.length > LIMITS.url || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  const single =
    url.href.length <= LIMITS.url &&
    !url.href.includes('://', 'https://'.length) &&
    !/[\s<>"]/.test(url.href);
  return plain && single ? url : undefined;
}

/** The address, if it was written in a finding and leads to a host that may be linked. */
export function allowedAddress(text: string | undefined, options: LinkOptions = {}): string | undefined {
  const url = httpsAddress(text);
  const hosts = [DOCUMENTATION, ...(options.allowedHosts ?? [])];
  return url !== undefined && hosts.some((host) => host.toLowerCase() === url.hostname)
    ? url.href
    : undefined;
}
