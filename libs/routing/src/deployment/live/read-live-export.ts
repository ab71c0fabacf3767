import type { TriagePolicy } from '@tocsin/findings';
import { DeploymentReadError } from '../../errors.js';
import { isRawObject, memberOf, type RawObject } from '../../raw-json.js';
import { showValue } from '../../show-value.js';
import { checkBounds, checkCount } from '../bounds.js';
import { attempted, collect, joined, type Parts } from '../collect.js';
import type { Deployment } from '../deployment.js';
import { wantedText } from '../parts/properties.js';
import type { Reading } from '../parts/reading.js';
import { alsoSentTo } from '../sent-to.js';
import { liveAutomationRules, liveAutomationRulesV2 } from './automation-rules.js';
import { liveChatChannels } from './chat-channels.js';
import { liveEventRules } from './event-rules.js';
import { liveEventSources } from './event-sources.js';
import { listOf } from './export-files.js';
import { exportPolicies } from './export-policy.js';
import { liveFunctions } from './functions.js';
import { liveExportCommands } from './live-export-commands.js';
import { liveNaming, liveType } from './live-naming.js';
import { reachedParts } from './reached.js';
import { liveSubscriptions } from './subscriptions.js';

/** What a live export is read with. */
export interface ReadLiveExportOptions {
  /** For people: the name of the folder or account. */
  readonly name: string;
  /** Triage policies by the SHA-256 (hex) of their files. Tocsin's own two are known. */
  readonly policies?: Readonly<Record<string, TriagePolicy>>;
}

/**
 * Reads what stands between Security Hub and people in an account, from outputs of the AWS CLI: parsed JSON by the name
 * of the file, as `liveExportCommands` has them, and optionally the triage policy as `policy.json`. Ids are ARNs. A list
 * that is missing, or is one page of several, stands in `unread`, and so does a rule without its targets or criteria.
 *
 * Topics, queues and functions are listed where something names them and the lists that say who reads them are there;
 * those of another account or Region are not.
 * Limits: 10,000 entries in all lists, 200 levels, two million values.
 *
 * @throws DeploymentReadError where no file of an export is there, or beyond the limits.
 * @example
 * const files = { 'event-rules.json': JSON.parse(rules), 'event-targets.severe.json': JSON.parse(targets) };
 * const { eventRules, unread } = readLiveExport(files, { name: '111122223333' });
 */
export function readLiveExport(
  files: Readonly<Record<string, unknown>>,
  { name, policies }: ReadLiveExportOptions,
): Deployment {
  if (!isRawObject(files) || !liveExportCommands.some(({ file }) => memberOf(files, file) !== undefined)) {
    const found = isRawObject(files) ? showValue(Object.keys(files)) : showValue(files);
    throw new DeploymentReadError(
      name,
      `found ${found}; a live export has files such as event-rules.json: see liveExportCommands`,
    );
  }
  checkCount(name, 'entries', countOf(files));
  checkBounds(name, files);

  const reading: Reading = { naming: liveNaming, policyOf: exportPolicies(files, policies) };
  const read = collect(name, [
    liveAutomationRules(files),
    liveAutomationRulesV2(files),
    liveCustomActions(files),
    liveEventRules(files, reading),
    liveSubscriptions(files, reading),
    liveEventSources(files, reading),
    liveFunctions(files, reading),
    liveChatChannels(files, reading),
  ]);
  const { functions, destinations } = reachedParts(read, {
    subscriptions: listOf(files, 'subscriptions.json', 'Subscriptions').whole,
    eventSources: listOf(files, 'event-sources.json', 'EventSourceMappings').whole,
  });
  return {
    ...read,
    functions: [...read.functions, ...functions],
    destinations: [...read.destinations, ...destinations, ...alsoSentTo(read, liveType)],
  };
}

/** Source: Security Hub API reference, DescribeActionTargets. */
function liveCustomActions(files: RawObject): Parts {
  const { entries, unread } = listOf(files, 'action-targets.json', 'ActionTargets');
  const parts = entries.map(({ entry, place }) =>
    attempted({ id: place, name: place, place, type: 'AWS::SecurityHub::ActionTarget' }, () => {
      const arn = wantedText(entry, 'ActionTargetArn');
      return { customActions: [{ id: arn, name: wantedText(entry, 'Name'), place, arn }] };
    }),
  );
  return joined([{ unread }, ...parts]);
}

/** Files, and entries of the lists in them. */
function countOf(files: RawObject): number {
  return Object.values(files).reduce<number>((sum, content) => {
    const lists = isRawObject(content) ? Object.values(content).filter(Array.isArray) : [];
    return sum + 1 + lists.reduce<number>((entries, list) => entries + list.length, 0);
  }, 0);
}
