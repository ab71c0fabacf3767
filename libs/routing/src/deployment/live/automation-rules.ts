import { isText, memberOf, type RawObject } from '../../raw-json.js';
import { attempted, joined, type Parts } from '../collect.js';
import type { PlacedRule } from '../deployment.js';
import { textAt, wantedText } from '../parts/properties.js';
import { UnreadablePart } from '../unreadable.js';
import { filesLike, listOf, wantedObject, type ListedEntry } from './export-files.js';

/** Members of an answer that are no properties of a rule. Source: Security Hub API reference, AutomationRulesConfig. */
const OF_THE_ANSWER = ['RuleArn', 'RuleId', 'CreatedAt', 'UpdatedAt', 'CreatedBy'];

const CSPM = 'AWS::SecurityHub::AutomationRule';
const V2 = 'AWS::SecurityHub::AutomationRuleV2';

/** Rules of Security Hub CSPM: the list, and the criteria of each in the answer of batch-get-automation-rules. */
export function liveAutomationRules(files: RawObject): Parts {
  const list = listOf(files, 'automation-rules.json', 'AutomationRulesMetadata');
  const details = listOf(files, 'automation-rules-details.json', 'Rules');
  const isEmpty = list.whole && list.entries.length === 0;
  const known = new Map(
    details.entries.map(({ entry, place }) => [memberOf(entry, 'RuleArn'), { entry, place }]),
  );
  return joined([
    { unread: list.unread },
    { unread: isEmpty ? [] : details.unread },
    ...details.entries.map((detail) => attemptedRule(detail, CSPM)),
    ...list.entries.map((one) => missingRule(one, known.has(memberOf(one.entry, 'RuleArn')), CSPM)),
  ]);
}

/** Rules of the new Security Hub: the list, and a file for each rule. */
export function liveAutomationRulesV2(files: RawObject): Parts {
  const list = listOf(files, 'automation-rules-v2.json', 'Rules');
  const details = filesLike(files, 'automation-rule-v2').map(([name, place, content]) => ({
    name,
    place,
    content,
  }));
  const known = new Set<unknown>();
  const parts = details.map(({ name, place, content }) =>
    attempted({ id: place, name, place, type: V2 }, () => {
      const entry = wantedObject(content, place);
      known.add(memberOf(entry, 'RuleArn'));
      return { automationRulesV2: [placedRule({ entry, place })] };
    }),
  );
  return joined([
    { unread: list.unread },
    ...parts,
    ...list.entries.map((one) => missingRule(one, known.has(memberOf(one.entry, 'RuleArn')), V2)),
  ]);
}

function attemptedRule(detail: ListedEntry, type: string): Parts {
  const { place } = detail;
  return attempted({ id: place, name: place, place, type }, () => ({
    automationRules: [placedRule(detail)],
  }));
}

/** A rule that sleeps changes nothing: its criteria need not be known. */
function missingRule({ entry, place }: ListedEntry, isKnown: boolean, type: string): Parts {
  if (isKnown || memberOf(entry, 'RuleStatus') === 'DISABLED') return {};
  const arn = memberOf(entry, 'RuleArn');
  const name = memberOf(entry, 'RuleName');
  const id = isText(arn) ? arn : place;
  return attempted({ id, name: isText(name) ? name : id, place, type }, () => {
    throw new UnreadablePart('its criteria are in none of the files');
  });
}

function placedRule({ entry, place }: ListedEntry): PlacedRule {
  const id = wantedText(entry, 'RuleArn');
  const updatedAt = textAt(entry, 'UpdatedAt');
  return {
    id,
    name: textAt(entry, 'RuleName') ?? id,
    place,
    rule: Object.fromEntries(Object.entries(entry).filter(([name]) => !OF_THE_ANSWER.includes(name))),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
}
