import type { Detection } from './detection.js';
import { detectionsFrom } from './detection-row.js';
import { CONTAINER_ROWS } from './detections-container.js';
import { HOST_ROWS } from './detections-host.js';
import { IDENTITY_ROWS } from './detections-identity.js';

/**
 * The finding types of the month.
 * Source of `Types`: Amazon GuardDuty User Guide, "Integration with AWS Security Hub CSPM", the table of ASFF types,
 * irregular as it is; AttackSequence:EKS is not in the copy read and is formed as its two siblings are.
 * Source of the severities: the same guide, the pages of the finding types. Where it says "variable" (malware files,
 * suspicious commands and tools, unusual sign-ins to databases) the row has the level assumed to be the usual one.
 */
const DETECTIONS: ReadonlyMap<string, Detection> = new Map(
  [HOST_ROWS, IDENTITY_ROWS, CONTAINER_ROWS]
    .flatMap(detectionsFrom)
    .map((detection) => [detection.type, detection]),
);

/** Every type that can occur. */
export const DETECTION_TYPES: readonly string[] = [...DETECTIONS.keys()];

/** @throws Error when the table has no such type. */
export function detectionOf(type: string): Detection {
  const detection = DETECTIONS.get(type);
  if (detection === undefined) throw new Error(`no GuardDuty type ${type} in the table`);
  return detection;
}
