import { Token } from 'aws-cdk-lib';
import type { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';

/** Source: Lambda API reference, CreateEventSourceMapping, MaximumBatchingWindowInSeconds; more than 10 messages need one. */
export function checkRoutineWindow(window: Duration): Duration {
  if (window.isUnresolved()) return window;
  const seconds = window.toSeconds({ integral: false });
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 300) {
    throw new Error(`routineWindow must be 1 to 300 whole seconds, found ${window.toHumanString()}`);
  }
  return window;
}

/** Source: Lambda API reference, ScalingConfig, MaximumConcurrency. */
export function checkMaxConcurrency(maximum: number): number {
  if (!Token.isUnresolved(maximum) && (!Number.isInteger(maximum) || maximum < 2 || maximum > 1000)) {
    throw new Error(`maxConcurrency must be a whole number from 2 to 1000, found ${maximum}`);
  }
  return maximum;
}

export function checkTimeZone(name: string): string {
  if (Token.isUnresolved(name)) return name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    throw new Error(
      `timeZone must be the IANA name of a time zone such as Europe/Berlin, found ${JSON.stringify(name)}`,
      { cause: error },
    );
  }
}

export function checkTopic(topic: sns.ITopic): sns.ITopic {
  if (topic.fifo) {
    throw new Error(
      `topic must be a standard topic, found the FIFO topic ${topic.node.path}: e-mail cannot be sent from it`,
    );
  }
  return topic;
}

/** Source: CloudWatch API reference, PutMetricAlarm: a period of an hour and more, up to a day. */
export function checkQuietFor(quiet: Duration): Duration {
  if (quiet.isUnresolved()) return quiet;
  const hours = quiet.toHours({ integral: false });
  if (!Number.isInteger(hours) || hours < 1 || hours > 24) {
    throw new Error(`quietFor must be 1 to 24 whole hours, found ${quiet.toHumanString()}`);
  }
  return quiet;
}

/** An alarm about a broken topic must not go through it. */
export function checkOpsTopic(ops: sns.ITopic, incidents: sns.ITopic): sns.ITopic {
  if (ops.topicArn === incidents.topicArn) {
    throw new Error(
      `opsTopic must be another topic than topic, found ${ops.node.path} for both: what breaks the one would silence the alarm about it`,
    );
  }
  return ops;
}

/** At most what the processor takes: a window is longer than it runs. */
export function checkStormThreshold(threshold: number): number {
  if (
    !Token.isUnresolved(threshold) &&
    !(Number.isInteger(threshold) && threshold >= 0 && threshold <= 10_000)
  ) {
    throw new Error(`stormThreshold must be a whole number from 0 to 10,000, found ${threshold}`);
  }
  return threshold;
}

export function checkStormWindow(window: Duration): Duration {
  if (window.isUnresolved()) return window;
  const seconds = window.toSeconds({ integral: false });
  if (!Number.isInteger(seconds) || seconds < 120 || seconds > 3_600) {
    throw new Error(`stormWindow must be 2 to 60 minutes in whole seconds, found ${window.toHumanString()}`);
  }
  return window;
}

export function checkGatherFor(time: Duration): Duration {
  if (time.isUnresolved()) return time;
  const seconds = time.toSeconds({ integral: false });
  if (!Number.isInteger(seconds) || seconds < 900 || seconds > 604_800) {
    throw new Error(`gatherFor must be 15 minutes to 7 days in whole seconds, found ${time.toHumanString()}`);
  }
  return time;
}

/** It is part of the names of alarms. */
export function checkIntegrationName(name: string, taken: ReadonlySet<string>): string {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(name)) {
    throw new Error(
      `the name of an integration must be 1 to 64 letters, digits and hyphens, found ${JSON.stringify(name)}`,
    );
  }
  if (taken.has(name)) {
    throw new Error(`another integration of this stack is called ${name}: give each a name of its own`);
  }
  return name;
}

export function checkFindingsPerMonth(volume: number): number {
  if (!Number.isSafeInteger(volume) || volume < 0) {
    throw new Error(`findingsPerMonth must be a whole number, 0 or more, found ${volume}`);
  }
  return volume;
}

/** A policy allows the use of keys, not of aliases (AWS KMS Developer Guide, "Specifying KMS keys in IAM policy statements"). */
export function checkKey(key?: kms.IKey): kms.IKey | undefined {
  if (key !== undefined && !Token.isUnresolved(key.keyArn) && key.keyArn.includes(':alias/')) {
    throw new Error(`key must be a key, found the alias ${key.keyArn}: give the ARN of the key behind it`);
  }
  return key;
}
