import type { IncidentDetails } from '@tocsin/findings';
import { consoleLink } from './console-link.js';
import { LIMITS } from './limits.js';
import { httpsAddress, type LinkOptions } from './links.js';

const ACCOUNT = /^\d{12}$/;

/**
 * Where the reader opens the finding: the console, by the access portal where there is one.
 *
 * Source: AWS IAM Identity Center User Guide, "Creating shortcut links to AWS Management Console destinations"
 * (`#/console?account_id=…&role_name=…&destination=…`). Not verified against a live portal.
 */
export function findingLink(
  details: Pick<IncidentDetails, 'id' | 'product_arn' | 'region' | 'account'>,
  { console, consoleHosts, portal }: LinkOptions = {},
): string | undefined {
  if (console === false) return undefined;
  const direct = consoleLink(details, consoleHosts);
  if (direct === undefined || portal === undefined) return direct;
  return portalLink(portal, details.account, direct) ?? direct;
}

function portalLink(
  { startUrl, roleName, accountId }: NonNullable<LinkOptions['portal']>,
  accountOfFinding: string,
  destination: string,
): string | undefined {
  const start = httpsAddress(startUrl);
  const account = accountId ?? accountOfFinding;
  if (start === undefined || !ACCOUNT.test(account)) return undefined;
  const query = new URLSearchParams({
    account_id: account,
    ...(roleName === undefined ? {} : { role_name: roleName }),
    destination,
  });
  start.hash = `/console?${query}`;
  return start.href.length > LIMITS.url ? undefined : start.href;
}
