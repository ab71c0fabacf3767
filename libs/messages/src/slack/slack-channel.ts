import { CHANNEL_LIMITS } from '../channel-limits.js';
import { redactSecrets } from '../redact.js';

/** Public and private channels, and direct messages. Source: Slack, "conversation" object; not verified how long ids get. */
const ID = /^[CGD][A-Z0-9]{8,20}$/;
/** Lower case, no spaces, no periods. Source: Slack help, "Channel naming"; letters of other scripts are allowed. */
const NAME = /^#?[\p{Ll}\p{Lo}\p{M}\p{N}_-]+$/u;

/** The channel that an incident asks for, if Slack could have one of that name. */
export function slackChannel(hint: string | undefined): string | undefined {
  if (hint === undefined || hint.length > CHANNEL_LIMITS.slack.channel) return undefined;
  const valid = ID.test(hint) || NAME.test(hint);
  return valid && redactSecrets(hint) === hint ? hint : undefined;
}
