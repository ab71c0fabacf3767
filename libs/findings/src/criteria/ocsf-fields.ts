import type { FilterKind } from './read-filter.js';

/** A list of filters of a composite filter, and what its filters may be about. */
export interface OcsfFilters {
  readonly kind: FilterKind;
  /** Names of fields, in the order of AWS's model. */
  readonly fields: readonly string[];
}

/**
 * The lists of filters of a composite filter, by their members.
 *
 * Source: AWS Security Hub API reference, types OcsfStringFilter, OcsfDateFilter, OcsfBooleanFilter, OcsfNumberFilter,
 * OcsfMapFilter and OcsfIpFilter, FieldName. `metadata.product.feature.uid` is in the CloudFormation type
 * AWS::SecurityHub::AutomationRuleV2 only.
 */
export const OCSF_FILTERS: ReadonlyMap<string, OcsfFilters> = new Map(
  (
    [
      [
        'StringFilters',
        'string',
        `metadata.uid activity_name cloud.(account.uid provider region) compliance.(assessments.category
        assessments.name control status standards) finding_info.(desc src_url title types uid
        related_events.traits.category related_events.uid related_events.product.uid related_events.title)
        metadata.product.(name uid vendor_name) remediation.(desc references) resources.(cloud_partition name
        owner.account.uid owner.org.uid owner.account.name provider region type uid) severity status comment
        vulnerabilities.fix_coverage class_name databucket.encryption_details.(algorithm key_uid)
        databucket.file.data_classifications.classifier_details.type evidences.(actor.user.account.uid api.operation
        api.response.error_message api.service.name connection_info.direction connection_info.protocol_name
        dst_endpoint.autonomous_system.name dst_endpoint.location.city dst_endpoint.location.country
        src_endpoint.autonomous_system.name src_endpoint.hostname src_endpoint.location.city
        src_endpoint.location.country) finding_info.analytic.name malware.name malware_scan_info.uid
        malware.severity resources.(cloud_function.layers.uid_alt cloud_function.runtime cloud_function.user.uid
        device.encryption_details.key_uid device.image.uid image.architecture image.registry_uid
        image.repository_name image.uid subnet_info.uid vpc_uid) vulnerabilities.(affected_code.file.path
        affected_packages.name cve.epss.score cve.uid related_vulnerabilities) cloud.account.name
        vendor_attributes.severity metadata.product.feature.uid`,
      ],
      [
        'DateFilters',
        'date',
        `finding_info.(created_time_dt first_seen_time_dt last_seen_time_dt modified_time_dt)
        resources.(image.created_time_dt image.last_used_time_dt modified_time_dt)`,
      ],
      [
        'BooleanFilters',
        'boolean',
        `compliance.assessments.meets_criteria vulnerabilities.(is_exploit_available is_fix_available)`,
      ],
      [
        'NumberFilters',
        'number',
        `activity_id compliance.status_id confidence_score severity_id status_id finding_info.related_events_count
        evidences.(api.response.code dst_endpoint.autonomous_system.number dst_endpoint.port
        src_endpoint.autonomous_system.number src_endpoint.port) resources.image.in_use_count
        vulnerabilities.cve.cvss.base_score vendor_attributes.severity_id`,
      ],
      ['MapFilters', 'map', 'resources.tags compliance.control_parameters databucket.tags finding_info.tags'],
      ['IpFilters', 'ip', 'evidences.dst_endpoint.ip evidences.src_endpoint.ip'],
    ] as const
  ).map(([member, kind, fields]) => [member, { kind, fields: namesOf(fields) }]),
);

/** The names of a list, in which `a.(b c)` stands for `a.b` and `a.c`. */
function namesOf(list: string): readonly string[] {
  return [...list.matchAll(/([^\s(]+)(?:\(([^)]*)\))?/g)].flatMap(([, start = '', ends = '']) =>
    ends.split(/\s+/).map((end) => start + end),
  );
}
