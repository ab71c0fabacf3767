import type { AuthorRow } from './author.js';

/**
 * Who writes the OCSF fields that filters name; see {@link Author}. A field that is not here is `anyone`: mostly what was
 * seen of the other side (`evidences`, `malware`, names of packages, images and networks), which the other side chooses.
 *
 * Source: AWS Security Hub User Guide, "OCSF findings in Security Hub", and the OCSF 1.5 schema; by meaning, as
 * {@link ASFF_AUTHORS}. BatchUpdateFindingsV2 may change comment, severity and status.
 */
export const OCSF_AUTHORS: Readonly<Record<string, AuthorRow>> = {
  'cloud.account.uid': ['place', 'the account that the finding is about'],
  'metadata.product.uid': ['place', 'the product, as Security Hub knows it'],
  'metadata.uid': ['place', 'the whole id names one finding; a beginning can be copied'],
  'finding_info.uid': ['place', 'the whole id names one finding; a beginning can be copied'],
  'resources.uid': ['place', 'the whole id names one resource; part of a name can be given to another one'],
  'metadata.product.name': ['provider', 'the product says so itself'],
  'metadata.product.vendor_name': ['provider', 'the product says so itself'],
  'metadata.product.feature.uid': ['provider', 'the part of the product that made the finding'],
  'finding_info.types': ['provider', 'the product’s own classification'],
  'finding_info.analytic.name': ['provider', 'the product’s own rule'],
  class_name: ['provider', 'the kind of finding'],
  'compliance.control': ['provider', 'the control that was checked'],
  'compliance.standards': ['provider', 'the standards of the control'],
  'compliance.control_parameters': ['provider', 'parameters of the control'],
  'compliance.assessments.category': ['provider', 'the product’s own check'],
  'compliance.assessments.name': ['provider', 'the product’s own check'],
  'resources.owner.account.uid': ['provider', 'the account that owns the resource, as the product says'],
  'vulnerabilities.cve.uid': ['provider', 'the vulnerability that was found'],
  'vulnerabilities.related_vulnerabilities': ['provider', 'vulnerabilities that were found'],
  severity: ['state', 'BatchUpdateFindingsV2 may change it'],
  severity_id: ['state', 'BatchUpdateFindingsV2 may change it'],
  status: ['state', 'BatchUpdateFindingsV2 may change it'],
  status_id: ['state', 'BatchUpdateFindingsV2 may change it'],
  activity_id: ['state', 'created, updated or closed'],
  activity_name: ['state', 'created, updated or closed'],
  confidence_score: ['state', 'a number'],
  'vendor_attributes.severity': ['state', 'the product’s first severity'],
  'vendor_attributes.severity_id': ['state', 'the product’s first severity'],
  'compliance.status': ['state', 'the result of a check'],
  'compliance.status_id': ['state', 'the result of a check'],
  'compliance.assessments.meets_criteria': ['state', 'the result of a check'],
  'cloud.provider': ['state', 'holds for whole clouds'],
  'cloud.region': ['state', 'whoever acts chooses the Region'],
  'resources.provider': ['state', 'holds for whole clouds'],
  'resources.region': ['state', 'whoever acts chooses the Region'],
  'resources.cloud_partition': ['state', 'holds for whole organizations'],
  'resources.owner.org.uid': ['state', 'holds for whole organizations'],
  'resources.type': ['state', 'a kind of resource, of which anybody can have one'],
  'finding_info.created_time_dt': ['state', 'a time'],
  'finding_info.first_seen_time_dt': ['state', 'a time'],
  'finding_info.last_seen_time_dt': ['state', 'a time'],
  'finding_info.modified_time_dt': ['state', 'a time'],
  'finding_info.related_events_count': ['state', 'a number'],
  'resources.modified_time_dt': ['state', 'a time'],
  'resources.image.created_time_dt': ['state', 'a time'],
  'resources.image.last_used_time_dt': ['state', 'a time'],
  'resources.image.in_use_count': ['state', 'a number'],
  'vulnerabilities.is_exploit_available': ['state', 'known of the vulnerability'],
  'vulnerabilities.is_fix_available': ['state', 'known of the vulnerability'],
  'vulnerabilities.fix_coverage': ['state', 'known of the vulnerability'],
  'vulnerabilities.cve.epss.score': ['state', 'known of the vulnerability'],
  'vulnerabilities.cve.cvss.base_score': ['state', 'known of the vulnerability'],
};

/** The row of a field that the table does not name. */
export const OTHER_OCSF: AuthorRow = ['anyone', 'what was seen of the other side, or a free text'];
