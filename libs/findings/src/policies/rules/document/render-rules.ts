import type { PolicyCase } from '../../../testing/policy-case.js';
import type { PolicyOutcome } from '../../../triage/policy.js';
import type { DocumentedRule } from '../../documented-rule.js';
import { linkToTechnique } from './attack-names.js';
import { describeWhen } from './describe-when.js';

const BASES = { asff: 'ASFF', ocsf: 'OCSF', guardduty: "GuardDuty's own form" } as const;

/**
 * The document of a list of rules, in Markdown: what it is, a table of all, and a section a rule.
 * Pure: the same rules give the same text.
 */
export function renderRules(rules: readonly DocumentedRule[]): string {
  return `${[
    '# The rules of the default policy',
    '',
    '<!-- Made from libs/findings/src/policies/rules by tools/rules-document.mjs. Change the rules, not this page. -->',
    '',
    '`defaultPolicy` decides by these rules what becomes of a finding. They are asked in this order; of each member of the',
    'verdict the last rule that set it wins, and a rule marked *ends* is the last one asked. A finding has one class',
    '(threat, exposure, posture, vulnerability or data), which its product, types and format give.',
    '',
    '| priority | answered within | woken? |',
    '|---|---|---|',
    '| P1 | 15 minutes | yes |',
    '| P2 | 60 minutes | yes |',
    '| P3 | 4 hours | no |',
    '| P4 | 1 day | no |',
    '| P5 | 2 days | no |',
    '',
    'Routes: `page` wakes a person, `ticket` is one ticket a finding, `gather` is one ticket of the owner for many findings,',
    '`none` leaves the finding alone.',
    '',
    `## All ${rules.length} rules, in order`,
    '',
    '| # | rule | what it is about | sets |',
    '|---|---|---|---|',
    ...rules.map(
      ({ rule }, index) =>
        `| ${index + 1} | [${rule.id}](#${rule.id}) | ${rule.title} | ${inShort(rule.then)}${rule.terminal ? ', ends' : ''} |`,
    ),
    ...rules.flatMap(renderRule),
  ].join('\n')}\n`;
}

function renderRule({ rule, attack = [], falsePositives, cases }: DocumentedRule): string[] {
  return [
    '',
    `## ${rule.id}`,
    '',
    `**${rule.title}** → ${inFull(rule.then)}${rule.terminal ? ' No later rule is asked.' : ''}`,
    '',
    rule.rationale ?? '',
    '',
    'When:',
    '',
    ...describeWhen(rule.when),
    '',
    'When it is wrong:',
    '',
    ...falsePositives.map((text) => `- ${text}`),
    ...(attack.length === 0 ? [] : ['', `ATT&CK: ${attack.map(linkToTechnique).join(', ')}`]),
    '',
    `Runbook: [${nameOf(rule.runbook)}](${pathOf(rule.runbook)})`,
    '',
    `Sources: ${(rule.references ?? []).map((address) => `<${address}>`).join(', ')}`,
    '',
    'Cases:',
    '',
    ...cases.map((one) => `- ${describeCase(rule.id, one)}`),
  ];
}

function inShort({ priority, route }: PolicyOutcome): string {
  return [priority, route].filter((member) => member !== undefined).join(' ');
}

function inFull({ priority, route, slaMinutes, response }: PolicyOutcome): string {
  return `${priority}, route \`${route}\`, ${response} within ${slaMinutes} minutes.`;
}

function describeCase(id: string, { title, base, matches = [], expect = {} }: PolicyCase): string {
  const speaks = matches.includes(id) ? 'speaks' : 'does not speak';
  const outcome = [expect.priority, expect.route].filter((member) => member != null).join(' ');
  return `${title} (${base === undefined ? 'a whole finding' : BASES[base]}): ${speaks}; the policy says ${outcome}`;
}

/** Runbooks lie beside the document. */
function pathOf(address = ''): string {
  return address.slice(address.indexOf('docs/') + 'docs/'.length);
}

function nameOf(address = ''): string {
  return address.slice(address.lastIndexOf('/') + 1).replace('.md', '');
}
