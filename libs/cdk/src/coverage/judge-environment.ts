import { parsePolicy, SEVERITY_LABELS } from '@tocsin/findings';
import { DeploymentReadError, mergeDeployments, proveCoverage, readTemplate } from '@tocsin/routing';
import type { PolicyViolationBeta1 } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { FindingsFrom } from '../choices/findings-from.js';
import type { MinimumSeverity } from '../choices/minimum-severity.js';
import { criteriaOnFindings } from '../intake/condition-on-findings.js';
import type { AcknowledgedPart } from './acknowledged-part.js';
import type { AssemblyStack } from './assembly-stacks.js';
import { holeViolation } from './hole-violation.js';
import { homePattern, type Home } from './home-pattern.js';
import { memberAt, valuesOf } from './json-file.js';
import { isAboutFindings, takesFindings } from './takes-findings.js';
import { noResourceOf, resourceAt } from './template-place.js';
import { undecidedViolation } from './undecided-violation.js';

export interface CoverageQuestion {
  readonly acknowledged: readonly AcknowledgedPart[];
  readonly findingsFrom: FindingsFrom;
  readonly minimumSeverity: MinimumSeverity;
  /** ISO 8601. */
  readonly now: string;
  /** JSON texts, by the SHA-256 of their files. */
  readonly policies: ReadonlyMap<string, string>;
  /** Ids of queues that somebody reads. */
  readonly tellers: readonly string[];
}

export interface Judgement {
  readonly violations: readonly PolicyViolationBeta1[];
  /** What was proved or not, of what, until when. Absent where nothing takes findings. */
  readonly answer?: string;
  /** Names of the parts that an acknowledgement may name. */
  readonly parts: readonly string[];
}

/** Judges the stacks of one account and Region as one deployment. */
export function judgeEnvironment(
  environment: string,
  stacks: readonly [AssemblyStack, ...AssemblyStack[]],
  question: CoverageQuestion,
): Judgement {
  const { acknowledged, findingsFrom, minimumSeverity, now, tellers } = question;
  const { home } = stacks[0];
  const asff = home && criteriaOnFindings({ ...home, partition: partitionOf(home) }, findingsFrom);
  const { read, unreadable } = readStacks(stacks, question.policies);
  const deployment = mergeDeployments(environment, read);
  const { automationRules, eventRules, functions, unread } = deployment;
  const policyRules = functions.flatMap(({ processor }) => processor?.policy?.rules ?? []);
  const parts = [
    ...Object.values(deployment).flatMap((list) => (Array.isArray(list) ? (list as readonly Named[]) : [])),
    ...policyRules.map(({ id }) => ({ id, name: id })),
  ].flatMap(({ id, name }) => [id, name]);

  if (!takesFindings(deployment)) {
    const unheard = [
      ...unread
        .filter(({ place }) => isOfSecurityHub(place, stacks))
        .map(({ name, place, reason }) => `${name} (${place}) could not be read: ${reason}`),
      ...automationRules.map(
        ({ name }) =>
          `The automation rule ${name} is not judged: the app has no event rule in ${environment}.`,
      ),
    ];
    return { violations: undecidedViolation([...unreadable, ...unheard], stacks), parts };
  }

  const result = proveCoverage({
    deployment,
    now,
    requirement: {
      severities: SEVERITY_LABELS.slice(SEVERITY_LABELS.indexOf(minimumSeverity)),
      ...(asff && { only: { asff } }),
    },
    acknowledged,
    tellers,
  });
  const { outcome, assumptions, undecided, validUntil } = result;
  const taker =
    functions.find(({ processor }) => processor !== undefined) ??
    eventRules.find(({ pattern }) => isAboutFindings(pattern));
  const holes = result.holes.map((hole) => {
    const places = [hole.fix?.place, hole.culprit.place, taker?.place];
    const resources = places.flatMap((place) => resourceAt(place ?? '', stacks) ?? []);
    return holeViolation(hole, resources[0] ?? noResourceOf(stacks[0]), acknowledged);
  });
  return {
    violations: [
      ...holes,
      ...moreHoles(result.more, holes),
      ...undecidedViolation([...unreadable, ...undecided.map(({ reason }) => reason)], stacks),
    ],
    answer: [`${outcome}${validUntil === undefined ? '' : `, until ${validUntil}`}`, ...assumptions].join(
      '\n',
    ),
    parts,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function readStacks(stacks: readonly AssemblyStack[], texts: ReadonlyMap<string, string>) {
  const policies = Object.fromEntries(
    [...texts].flatMap(([sha256, text]) => {
      try {
        return [[sha256, parsePolicy(text)]];
      } catch {
        return [];
      }
    }),
  );
  const unreadable: string[] = [];
  const read = stacks.flatMap(({ name, template, home }) => {
    if (isEmptyTemplate(template)) return [];
    try {
      const parameters = home && {
        'AWS::AccountId': home.account,
        'AWS::Partition': partitionOf(home),
        'AWS::Region': home.region,
      };
      const deployment = readTemplate(template, { name, policies, ...(parameters && { parameters }) });
      const eventRules = deployment.eventRules.map(({ pattern, ...rule }) => ({
        ...rule,
        ...(pattern === undefined ? {} : { pattern: homePattern(pattern, home) }),
      }));
      return [{ ...deployment, eventRules }];
    } catch (error) {
      if (!(error instanceof DeploymentReadError)) throw error;
      unreadable.push(error.message);
      return [];
    }
  });
  return { read, unreadable };
}

function partitionOf({ region }: Home): string {
  return RegionInfo.get(region).partition ?? 'aws';
}

/** The CDK writes a stack without resources as an object without Resources. */
function isEmptyTemplate(template: unknown): boolean {
  return (
    typeof template === 'object' &&
    !Array.isArray(template) &&
    !valuesOf(memberAt(template, 'Resources')).length
  );
}

function isOfSecurityHub(place: string, stacks: readonly AssemblyStack[]): boolean {
  const resource = resourceAt(place, stacks);
  const stack = stacks.find(({ templatePath }) => templatePath === resource?.templatePath);
  const text = JSON.stringify(memberAt(stack?.template, 'Resources', resource?.resourceLogicalId ?? '')) as
    string | undefined;
  return text !== undefined && /aws\.securityhub|AWS::SecurityHub::|TOCSIN_/.test(text);
}

/** Somebody may acknowledge each of the shown holes in the CDK's own way: the proof looked no further. */
function moreHoles(
  kinds: readonly string[],
  [first]: readonly PolicyViolationBeta1[],
): readonly PolicyViolationBeta1[] {
  if (kinds.length === 0 || first === undefined) return [];
  return [
    {
      ruleName: 'more',
      severity: 'error',
      description: `There may be more holes (${kinds.join(', ')}) than are looked for at once.`,
      fix: 'Mend those that are shown, and synthesize again.',
      violatingResources: first.violatingResources,
    },
  ];
}
