import { detectionOf } from '../guardduty/detections.js';
import { exposureRow } from '../exposure/exposure-finding.js';
import { macieRow } from '../macie/macie-finding.js';
import { thirdPartyRow } from '../third-party/third-party-finding.js';
import type { Label } from '../guardduty/detection.js';
import type { Step, Story } from './story.js';
import { bucketRansom } from './stories/bucket-ransom.js';
import { clusterMiner } from './stories/cluster-miner.js';
import { consoleTakeover } from './stories/console-takeover.js';
import { containerEscape } from './stories/container-escape.js';
import { databaseBreakIn } from './stories/database-break-in.js';
import { dnsBeacon } from './stories/dns-beacon.js';
import { dnsExfiltration } from './stories/dns-exfiltration.js';
import { functionBackdoor } from './stories/function-backdoor.js';
import { hostMalware } from './stories/host-malware.js';
import { insiderStaging } from './stories/insider-staging.js';
import { leakedPipelineKey } from './stories/leaked-pipeline-key.js';
import { stolenInstanceRole } from './stories/stolen-instance-role.js';

/** A planted intrusion, for reports. */
export interface Intrusion {
  /** 1 to 12: `MonthFinding.intrusion`. */
  readonly id: number;
  readonly title: string;
  readonly story: string;
  readonly accountRole: string;
  readonly references: readonly string[];
  /** None of its findings is CRITICAL. */
  readonly onlyMediumOrHigh: boolean;
  /** The highest severity among its findings. */
  readonly highest: Label;
}

/** The stories by id: the first has id 1. */
export const STORIES: readonly Story[] = [
  stolenInstanceRole,
  clusterMiner,
  dnsBeacon,
  leakedPipelineKey,
  bucketRansom,
  consoleTakeover,
  containerEscape,
  hostMalware,
  insiderStaging,
  functionBackdoor,
  databaseBreakIn,
  dnsExfiltration,
];

const ORDER: readonly Label[] = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** The severity of the finding of a step. */
export function severityOfStep({ from, what, severity }: Step): Label {
  if (from === 'guardduty') return severity ?? detectionOf(what).severity;
  if (from === 'macie') return macieRow(what, severity ?? 'MEDIUM').severity;
  return from === 'exposure' ? exposureRow(what).severity : thirdPartyRow(what).severity;
}

/**
 * The twelve intrusions that every month has. What they are is fixed; when, where and who is drawn from the seed.
 *
 * @example INTRUSIONS.filter(({ onlyMediumOrHigh }) => onlyMediumOrHigh).length // 8
 */
export const INTRUSIONS: readonly Intrusion[] = STORIES.map(
  ({ title, story, accountRole, references, steps }, index) => {
    const highest = ORDER[Math.max(...steps.map((step) => ORDER.indexOf(severityOfStep(step))))] as Label;
    return {
      id: index + 1,
      title,
      story,
      accountRole,
      references,
      onlyMediumOrHigh: highest !== 'CRITICAL',
      highest,
    };
  },
);
