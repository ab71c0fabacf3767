import type { DocumentedRule } from '../documented-rule.js';
import { attackSequence } from './attack-sequence.js';
import { attackTools } from './attack-tools.js';
import { browsing } from './browsing.js';
import { bruteForceAttempts } from './brute-force-attempts.js';
import { callersOfPublicBuckets } from './callers-of-public-buckets.js';
import { clusterBreakIn } from './cluster-break-in.js';
import { clusterSettings } from './cluster-settings.js';
import { codeOfSomebodyElseRuns } from './code-of-somebody-else-runs.js';
import { commandAndControl } from './command-and-control.js';
import { consoleLoginElsewhere } from './console-login-elsewhere.js';
import { credentialsFromBadPlaces } from './credentials-from-bad-places.js';
import { cryptoMining } from './crypto-mining.js';
import { dataCredentials } from './data-credentials.js';
import { dataHigh } from './data-high.js';
import { dataLeaves } from './data-leaves.js';
import { dataLow } from './data-low.js';
import { dataTicket } from './data-ticket.js';
import { databaseBreakIn } from './database-break-in.js';
import { destruction } from './destruction.js';
import { evasionInIam } from './evasion-in-iam.js';
import { everySuchCall } from './every-such-call.js';
import { exposureCritical } from './exposure-critical.js';
import { exposureHigh } from './exposure-high.js';
import { exposureLow } from './exposure-low.js';
import { exposureTicket } from './exposure-ticket.js';
import { failedLogins } from './failed-logins.js';
import { harmThroughIam } from './harm-through-iam.js';
import { instanceCredentialsElsewhere } from './instance-credentials-elsewhere.js';
import { internetBackground } from './internet-background.js';
import { leftAloneArchived } from './left-alone-archived.js';
import { leftAloneClosed } from './left-alone-closed.js';
import { leftAlonePassed } from './left-alone-passed.js';
import { leftAloneSample } from './left-alone-sample.js';
import { logSourceOff } from './log-source-off.js';
import { mailSenders } from './mail-senders.js';
import { malwareAtRest } from './malware-at-rest.js';
import { ourMachineAttacks } from './our-machine-attacks.js';
import { ownThreatLists } from './own-threat-lists.js';
import { persistenceInIam } from './persistence-in-iam.js';
import { postureCritical } from './posture-critical.js';
import { postureLow } from './posture-low.js';
import { posturePublicData } from './posture-public-data.js';
import { postureRootCredentials } from './posture-root-credentials.js';
import { postureTicket } from './posture-ticket.js';
import { postureWatchIsOff } from './posture-watch-is-off.js';
import { probedDatabasePort } from './probed-database-port.js';
import { publicAccessGranted } from './public-access-granted.js';
import { rootUserUsed } from './root-user-used.js';
import { stolenCredentials } from './stolen-credentials.js';
import { suspiciousLookups } from './suspicious-lookups.js';
import { suspiciousPrograms } from './suspicious-programs.js';
import { threatCritical } from './threat-critical.js';
import { threatHigh } from './threat-high.js';
import { threatHighOtherProducts } from './threat-high-other-products.js';
import { threatLow } from './threat-low.js';
import { threatMedium } from './threat-medium.js';
import { threatUnknown } from './threat-unknown.js';
import { unusualBucketChanges } from './unusual-bucket-changes.js';
import { unusualSignIn } from './unusual-sign-in.js';
import { unusualTraffic } from './unusual-traffic.js';
import { unusualWorkloads } from './unusual-workloads.js';
import { vulnerabilityCritical } from './vulnerability-critical.js';
import { vulnerabilityExploitable } from './vulnerability-exploitable.js';
import { vulnerabilityExploited } from './vulnerability-exploited.js';
import { vulnerabilityGather } from './vulnerability-gather.js';

/**
 * The rules of our own policy, in the order in which they are asked; of each member the last rule that sets it wins.
 * First what is left alone (these end the asking), then one rule a class and severity, then what raises and lowers
 * single types, and last what nothing may lower.
 */
export const RULES: readonly DocumentedRule[] = [
  leftAloneSample,
  leftAloneArchived,
  leftAlonePassed,
  leftAloneClosed,
  threatLow,
  threatMedium,
  threatHighOtherProducts,
  threatHigh,
  threatUnknown,
  exposureTicket,
  exposureLow,
  exposureHigh,
  postureTicket,
  postureLow,
  postureCritical,
  postureRootCredentials,
  postureWatchIsOff,
  posturePublicData,
  vulnerabilityGather,
  vulnerabilityExploitable,
  vulnerabilityCritical,
  vulnerabilityExploited,
  dataTicket,
  dataLow,
  dataHigh,
  dataCredentials,
  commandAndControl,
  suspiciousLookups,
  cryptoMining,
  stolenCredentials,
  instanceCredentialsElsewhere,
  credentialsFromBadPlaces,
  consoleLoginElsewhere,
  attackTools,
  persistenceInIam,
  evasionInIam,
  harmThroughIam,
  dataLeaves,
  destruction,
  unusualBucketChanges,
  codeOfSomebodyElseRuns,
  suspiciousPrograms,
  ourMachineAttacks,
  databaseBreakIn,
  clusterBreakIn,
  unusualWorkloads,
  publicAccessGranted,
  logSourceOff,
  rootUserUsed,
  internetBackground,
  probedDatabasePort,
  bruteForceAttempts,
  callersOfPublicBuckets,
  ownThreatLists,
  browsing,
  mailSenders,
  unusualTraffic,
  unusualSignIn,
  failedLogins,
  malwareAtRest,
  clusterSettings,
  everySuchCall,
  exposureCritical,
  threatCritical,
  attackSequence,
];
