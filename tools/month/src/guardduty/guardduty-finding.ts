import { asffFinding } from '../asff/asff-finding.js';
import { arn, type Resource } from '../estate/resources.js';
import { resourceOf } from '../estate/resource-of.js';
import { ocsfFinding } from '../ocsf/ocsf-finding.js';
import { randomOf, seedOf } from '../random/random.js';
import type { Planned } from '../schedule/planned.js';
import { actorOf } from './actor.js';
import type { Detection, Label } from './detection.js';
import { detectionOf } from './detections.js';
import { evidenceOf } from './evidence.js';
import { ocsfEvidenceOf } from './ocsf-evidence.js';

/** What a GuardDuty finding is made from. */
export interface GuardDutyRow {
  readonly type: string;
  readonly severity: Label;
  /** Made by the console's button "generate sample findings". */
  readonly sample?: boolean;
}

/** GuardDuty's own number for a label. Source: GuardDuty User Guide, "Severity levels". */
const NUMBERS: Readonly<Record<Label, number>> = {
  INFORMATIONAL: 1,
  LOW: 2,
  MEDIUM: 5,
  HIGH: 8,
  CRITICAL: 9,
};

/** A GuardDuty finding, in the form in which its account's hub delivers it. */
export function guardDutyFinding(planned: Planned): Record<string, unknown> {
  const { type, severity, sample = false } = planned.row as GuardDutyRow;
  const { account, seed, createdMs, updatedMs, revision } = planned;
  const detection = detectionOf(type);
  const random = randomOf(seed, 1);
  const findingId = random.hex(32);
  const resources = resourcesOf(detection, planned);
  const [first] = resources as [Resource];
  const { region } = first;
  const detectorId = randomOf(seedOf(account.id, region, 'detector')).hex(32);
  const actor = actorOf(planned.actor);
  const evidence = evidenceOf(detection, actor, random, [createdMs, updatedMs]);
  const text = `${sample ? '[SAMPLE] ' : ''}${first.type.replace(/^Aws/, '')} ${first.name} ${/^(was|is|lost|had|stopped) /.test(detection.what) ? '' : 'has '}${detection.what}.`;
  const id = arn(account, 'guardduty', region, `detector/${detectorId}/finding/${findingId}`);
  const archived = revision > 0 && random.chance(0.15);
  const common = { account, region, label: severity, createdMs, updatedMs, resources, title: text };
  const description = `${text} Seen ${revision === 0 ? 'first' : 'again'} by GuardDuty, ${type.split(':')[0]}.`;

  if (account.ocsf) {
    return ocsfFinding({
      ...common,
      classUid: 2004,
      uid: id,
      product: 'aws/guardduty',
      productName: 'GuardDuty',
      ...(type.includes(':Runtime/') ? { feature: 'RuntimeMonitoring' } : {}),
      types: ['Threats', type],
      description,
      revision,
      closed: archived,
      references: [documentationOf(type)],
      info: {
        analytic: { type: 'Rule', type_id: 1, uid: detectorId },
        product: { uid: detectorId },
        uid_alt: findingId,
      },
      rest: { count: 1 + revision * random.int(1, 60), ...ocsfEvidenceOf(detection, actor, evidence) },
    });
  }
  return asffFinding({
    ...common,
    id,
    product: 'aws/guardduty',
    productName: 'GuardDuty',
    companyName: 'Amazon',
    generatorId: arn(account, 'guardduty', region, `detector/${detectorId}`),
    types: [detection.asffType],
    original: String(NUMBERS[severity]),
    description,
    archived,
    productFields: {
      'aws/guardduty/service/serviceName': 'guardduty',
      'aws/guardduty/service/detectorId': detectorId,
      'aws/guardduty/service/resourceRole':
        detection.activity === 'outbound' || detection.activity === 'dns' ? 'ACTOR' : 'TARGET',
      'aws/guardduty/service/archived': String(archived),
      'aws/guardduty/service/count': String(1 + revision * random.int(1, 60)),
      'aws/guardduty/service/evidence': '',
      'aws/guardduty/service/eventFirstSeen': new Date(createdMs).toISOString(),
      'aws/guardduty/service/eventLastSeen': new Date(updatedMs).toISOString(),
      ...(sample ? { 'aws/guardduty/service/additionalInfo/sample': 'true' } : {}),
      ...evidence.fields,
    },
    rest: {
      SourceUrl: `https://${region}.console.aws.amazon.com/guardduty/home?region=${region}#/findings?macros=current&fId=${findingId}`,
      ...evidence.members,
      ...(sample ? { Sample: true } : {}),
    },
  });
}

function resourcesOf({ resource }: Detection, { account, slot }: Planned): readonly Resource[] {
  if (resource === 'container') {
    const host = resourceOf(account, account.kind === 'ci' ? 'instance' : 'cluster', slot % 3);
    return [resourceOf(account, 'container', slot), host];
  }
  if (resource === 'object')
    return [resourceOf(account, 'object', slot), resourceOf(account, 'bucket', slot % 24)];
  if (resource === 'bucket')
    return [resourceOf(account, 'bucket', slot), resourceOf(account, 'accessKey', slot % 40)];
  return [resourceOf(account, resource, slot)];
}

function documentationOf(type: string): string {
  const anchor = type.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-active.html#${anchor}`;
}
