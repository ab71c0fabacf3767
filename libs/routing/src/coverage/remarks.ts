import type { Deployment, EventRule, Placed } from '../deployment/deployment.js';
import { showValue } from '../show-value.js';
import { parsedPattern } from './paths/reach.js';
import { waysOf } from './paths/ways.js';
import type { Way } from './paths/way.js';
import { questions, type Questions } from './questions.js';

/** What is odd about a deployment, though it hides nothing by itself. */
export interface CoverageRemark {
  readonly kind:
    /** An automation rule whose criteria no finding meets, or that a terminal rule always comes before. */
    | 'never fires'
    /** An event rule on Security Hub that matches no finding of it. */
    | 'never matches'
    /** Two event rules match the same finding and send it to the same place. */
    | 'twice'
    /** A function gets its own updates of a finding back. */
    | 'loop'
    /** A suppression that holds back what must be told otherwise. */
    | 'held back'
    /** Findings of both generations of Security Hub go to the same place: one finding comes as two. */
    | 'both generations'
    /** One event rule in two of the stacks that were merged: where one Region gathers the other's findings, they come twice. */
    | 'both Regions'
    /** A part that could not be read, or that AWS would refuse, and that makes no difference to the answer. */
    | 'left out';
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** In words. */
  readonly say: string;
}

const V2 = 'Findings Imported V2';

/** Looks for what is odd; `deployment` is checked, `now` in milliseconds. */
export function remarksOf(
  deployment: Deployment,
  now: number,
  tellers: readonly string[],
): readonly CoverageRemark[] {
  const ask = questions(deployment, now);
  const ways = waysOf(deployment, tellers);
  const rules = deployment.eventRules.filter(
    ({ pattern, bus }) => pattern !== undefined && bus === 'default',
  );
  return [
    ...deployment.automationRules.flatMap((rule) =>
      ask.fires(rule.id)
        ? []
        : [
            remark(
              'never fires',
              rule,
              `The automation rule ${showValue(rule.name)} never fires: no finding meets its criteria, or a terminal rule always comes first.`,
            ),
          ],
    ),
    ...rules
      .filter(isOnSecurityHub)
      .flatMap((rule) =>
        ask.matches(rule) || isV2(rule)
          ? []
          : [
              remark(
                'never matches',
                rule,
                `The event rule ${showValue(rule.name)} matches no event of Security Hub CSPM.`,
              ),
            ],
      ),
    ...twice(
      rules.filter(({ state }) => state.startsWith('ENABLED')),
      ask,
    ),
    ...loops(ways, ask),
    ...heldBack(deployment, ask),
    ...bothGenerations(rules),
    ...bothRegions(rules),
  ];
}

function remark(kind: CoverageRemark['kind'], { id, name, place }: Placed, say: string): CoverageRemark {
  return { kind, id, name, place, say };
}

function isOnSecurityHub({ pattern }: EventRule): boolean {
  return parsedPattern(pattern).some(
    (fields) => fields.get('source')?.condition.values.includes('aws.securityhub') === true,
  );
}

function isV2({ pattern }: EventRule): boolean {
  return parsedPattern(pattern).some(
    (fields) => fields.get('detail-type')?.condition.values.includes(V2) === true,
  );
}

/** Pairs of rules that are asked about: each is a search of its own. What lies beyond is not remarked on. */
const MOST_PAIRS = 100;

function twice(rules: readonly EventRule[], ask: Questions): readonly CoverageRemark[] {
  let pairs = 0;
  return rules.flatMap((one, at) =>
    rules.slice(at + 1).flatMap((other) => {
      const shared = one.targets.find(({ to }) => other.targets.some((target) => target.to === to));
      if (shared === undefined || pairs >= MOST_PAIRS) return [];
      pairs += 1;
      if (!ask.matchTogether(one, other)) return [];
      return [
        remark(
          'twice',
          other,
          `The event rules ${showValue(one.name)} and ${showValue(other.name)} match the same findings and send both to ${showValue(shared.to)}: it gets them twice.`,
        ),
      ];
    }),
  );
}

/**
 * Every update of a finding is an event again. Source: Security Hub user guide, "EventBridge integration types".
 * A processor of ours knows its own updates; what another function does is not known.
 */
function loops(ways: readonly Way[], ask: Questions): readonly CoverageRemark[] {
  const seen = new Set<string>();
  return ways.flatMap(({ rule, end, gates }) => {
    const foreign =
      end.kind === 'assumed' &&
      end.what.startsWith('function ') &&
      !gates.some(({ kind }) => kind === 'processor');
    if (!foreign || seen.has(rule.id) || !ask.matchesWhateverStatus(rule)) return [];
    seen.add(rule.id);
    return [
      remark(
        'loop',
        rule,
        `The event rule ${showValue(rule.name)} matches a finding whatever its Workflow.Status: if ${end.what} updates findings, each update calls it again.`,
      ),
    ];
  });
}

function heldBack({ functions }: Deployment, ask: Questions): readonly CoverageRemark[] {
  return functions.flatMap((node) =>
    (node.processor?.policy?.rules ?? []).flatMap(({ id, then: { suppress } }) => {
      if (suppress === undefined || !ask.speaksOfSevere(node.processor?.policy, id)) return [];
      const from = suppress.starts === undefined ? '' : `from ${suppress.starts} `;
      const say = `The policy rule ${showValue(id)} holds back findings of HIGH or CRITICAL ${from}until ${suppress.expires} (${suppress.owner}: ${suppress.reason}). Then they are told.`;
      return [{ kind: 'held back' as const, id, name: id, place: `policy of ${node.name}, rule ${id}`, say }];
    }),
  );
}

function bothGenerations(rules: readonly EventRule[]): readonly CoverageRemark[] {
  const enabled = rules.filter((rule) => rule.state.startsWith('ENABLED') && isOnSecurityHub(rule));
  const [older, newer] = [enabled.filter((rule) => !isV2(rule)), enabled.filter(isV2)];
  return newer.flatMap((rule) => {
    const twin = older.find(({ targets }) =>
      targets.some(({ to }) => rule.targets.some((target) => target.to === to)),
    );
    if (twin === undefined) return [];
    return [
      remark(
        'both generations',
        rule,
        `The event rules ${showValue(twin.name)} and ${showValue(rule.name)} send findings of Security Hub CSPM and of the new Security Hub to the same place: what is in both comes twice.`,
      ),
    ];
  });
}

/**
 * A home Region gets the findings of its linked Regions too. Source: Security Hub user guide, "Understanding cross-Region
 * aggregation". Ids of merged deployments begin with the name of theirs.
 */
function bothRegions(rules: readonly EventRule[]): readonly CoverageRemark[] {
  const enabled = rules.filter((rule) => rule.state.startsWith('ENABLED') && isOnSecurityHub(rule));
  const first = new Map<string, EventRule>();
  return enabled.flatMap((rule) => {
    const text = JSON.stringify(rule.pattern);
    const twin = first.get(text);
    if (twin === undefined) first.set(text, rule);
    if (twin === undefined || sourceOf(twin) === sourceOf(rule)) return [];
    return [
      remark(
        'both Regions',
        rule,
        `The event rules ${showValue(twin.name)} in ${sourceOf(twin)} and ${showValue(rule.name)} in ${sourceOf(rule)} are the same: if these are two Regions and one of them gathers the findings of the other, these come twice.`,
      ),
    ];
  });
}

function sourceOf({ id }: EventRule): string {
  const end = id.startsWith('arn:') ? -1 : id.lastIndexOf('/');
  return end < 0 ? '' : id.slice(0, end);
}
