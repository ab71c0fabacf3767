import { plural } from '../report/text/page.js';
import type { FoundDeployment } from './found.js';
import { listenersOf } from './listeners.js';

/**
 * What a person can do where nothing can be sent. Texts of AWS are in it: clean them before they are shown.
 *
 * Source: AWS Security Hub API reference: of the new Security Hub no operation imports findings; GuardDuty User Guide, "Sample
 * findings", and CreateSampleFindings: their titles begin with [SAMPLE].
 */
export function byHand(found: FoundDeployment): readonly string[] {
  const { processor, stack } = found;
  const { emails, others } = listenersOf(found);
  return [
    'The stack takes findings of the new Security Hub. Nothing can be imported there: no test finding can be sent, with or without --yes.',
    `A person can let GuardDuty make one, in ${stack.account}, ${stack.region}: "aws guardduty create-sample-findings --detector-id ID ` +
      `--finding-types Backdoor:EC2/C&CActivity.B", with the type in quotes. It comes to Security Hub within minutes, by its title a [SAMPLE].`,
    processor.mode === 'shadow'
      ? `In shadow mode nobody is told: what would have been stands in the log ${processor.logGroup}.`
      : `${hear(emails)} ${others.length === 0 ? 'Nothing else is subscribed.' : `${plural(others.length, 'other subscription')} will get it too: ${others.map(({ protocol, endpoint }) => `${endpoint} (${protocol})`).join(', ')}.`}`,
    'A policy that leaves samples alone, as the default policy does, tells nobody of it; the policy of the recipe tells.',
    ...(processor.mode === 'shadow'
      ? []
      : [
          `It is ${processor.mark === 'notified' ? 'set In Progress, with a comment of Tocsin' : 'given a comment of Tocsin'}. Set it Resolved in the console of Security Hub: a notice "resolved" follows.`,
        ]),
  ];
}

function hear(emails: readonly string[]): string {
  return emails.length === 0
    ? 'Nobody is subscribed by e-mail.'
    : `These will get a mail: ${emails.join(', ')}.`;
}
