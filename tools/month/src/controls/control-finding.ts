import { asffFinding, isoTime } from '../asff/asff-finding.js';
import { arn, type ResourceKind } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import type { Label } from '../guardduty/detection.js';
import { randomOf } from '../random/random.js';
import { weighted } from '../random/weighted.js';
import { CONTROLS } from '../rates/controls.js';
import { rowsOf } from '../rates/text-table.js';
import type { Planned } from '../schedule/planned.js';
import { requirementsOf, STANDARDS } from './requirements.js';

/** A check of Security Hub CSPM. */
export interface Control {
  readonly id: string;
  readonly severity: Label;
  readonly resource: ResourceKind;
  readonly fails: number;
  readonly title: string;
  readonly requirements: readonly string[];
}

const WEIGHTED = rowsOf(CONTROLS, 6).map((row) => {
  const [id, severity, resource, checks, fails, title] = row as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const control: Control = {
    id,
    severity: severity as Label,
    resource: resource as ResourceKind,
    fails: Number(fails),
    title,
    requirements: requirementsOf(id),
  };
  return [control, Number(checks)] as const;
});

/** Draws a control as often as it is checked. */
export const drawControl = weighted(WEIGHTED);

type Outcome = 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE';

/**
 * A control finding, with consolidated findings on. A check that passes is INFORMATIONAL and RESOLVED, as Security Hub
 * makes it. Assumptions: 1.5 % not available, 0.5 % warnings, 1.5 % of the failed suppressed by automation rules; of the
 * updates a fifth archives the finding and half of the rest flips it.
 */
export function controlFinding(planned: Planned): Record<string, unknown> {
  const { row, account, slot, seed, createdMs, updatedMs, revision } = planned;
  const control = row as Control;
  const random = randomOf(seed, 2);
  const resource = resourceOf(account, control.resource, slot);
  const { region } = resource;
  const uuid = `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
  const rule = random.hex(8);
  const first: Outcome = random.chance(control.fails)
    ? 'FAILED'
    : random.chance(0.015)
      ? 'NOT_AVAILABLE'
      : random.chance(0.005)
        ? 'WARNING'
        : 'PASSED';
  const suppressed = random.chance(0.015);
  const archived = revision > 0 && random.chance(0.2);
  const status =
    revision > 0 && !archived && random.chance(0.5) ? (first === 'FAILED' ? 'PASSED' : 'FAILED') : first;
  const label: Label = status === 'FAILED' ? control.severity : 'INFORMATIONAL';
  return asffFinding({
    account,
    region,
    id: arn(account, 'securityhub', region, `security-control/${control.id}/finding/${uuid}`),
    product: 'aws/securityhub',
    productName: 'Security Hub',
    companyName: 'AWS',
    generatorId: `security-control/${control.id}`,
    types: TYPES,
    label,
    original: label,
    title: control.title,
    description: `Security Hub checks ${control.resource === 'account' ? 'the account' : 'this resource'} against control ${control.id}: ${control.title}. The check fails when the resource is set up otherwise.`,
    resources: [resource],
    createdMs,
    updatedMs,
    archived,
    workflow: status === 'PASSED' ? 'RESOLVED' : suppressed && status === 'FAILED' ? 'SUPPRESSED' : 'NEW',
    productFields: {
      'RelatedAWSResources:0/name': `securityhub-${control.id.toLowerCase().replace('.', '-')}-${rule}`,
      'RelatedAWSResources:0/type': 'AWS::Config::ConfigRule',
      'Resources:0/Id': resource.id,
    },
    rest: {
      Remediation: {
        Recommendation: {
          Text: 'How to correct this is in the documentation of the control.',
          Url: `https://docs.aws.amazon.com/console/securityhub/${control.id}/remediation`,
        },
      },
      Compliance: {
        Status: status,
        SecurityControlId: control.id,
        RelatedRequirements: control.requirements,
        AssociatedStandards: STANDARDS,
        ...(status === 'NOT_AVAILABLE' ? { StatusReasons: NOT_EVALUATED } : {}),
      },
      LastObservedAt: isoTime(updatedMs + 1_200),
    },
  });
}

const TYPES = Object.freeze(['Software and Configuration Checks/Industry and Regulatory Standards']);

const NOT_EVALUATED = Object.freeze([
  Object.freeze({
    ReasonCode: 'CONFIG_EVALUATIONS_EMPTY',
    Description: 'AWS Config has not evaluated the resource.',
  }),
]);
