import { impossibleValue } from './checks/impossible-value.js';
import { neverDecides } from './checks/never-decides.js';
import { neverMatches } from './checks/never-matches.js';
import { openNumber } from './checks/open-number.js';
import { ownerNeverMatches } from './checks/owner-never-matches.js';
import { ownerShadowed } from './checks/owner-shadowed.js';
import { pastDates } from './checks/past-dates.js';
import { redundantClause } from './checks/redundant-clause.js';
import { shadowedRule } from './checks/shadowed-rule.js';
import { shortText } from './checks/short-text.js';
import { suppressionAttackerText } from './checks/suppression-attacker-text.js';
import { suppressionBroad } from './checks/suppression-broad.js';
import { suppressionDates } from './checks/suppression-dates.js';
import { suppressionHidesCritical } from './checks/suppression-hides-critical.js';
import { suppressionPartOfAccount } from './checks/suppression-part-of-account.js';
import { suppressionTried } from './checks/suppression-tried.js';
import { unknownRoute } from './checks/unknown-route.js';
import type { PolicyCheck } from './lint-context.js';

/** Every check, in the order in which remarks about one rule come. */
export const CHECKS: readonly PolicyCheck[] = [
  neverMatches,
  impossibleValue,
  pastDates,
  shadowedRule,
  neverDecides,
  redundantClause,
  openNumber,
  shortText,
  suppressionAttackerText,
  suppressionHidesCritical,
  suppressionBroad,
  suppressionPartOfAccount,
  suppressionDates,
  suppressionTried,
  ownerShadowed,
  ownerNeverMatches,
  unknownRoute,
];
