import type { IncidentNotice } from '@tocsin/findings';
import type { IncidentReport, NoticeReport } from './run-report.js';

/** A notice in the words of the report. */
export function noticeReport({ event, revision, incident }: IncidentNotice): NoticeReport {
  return { incidentId: incident.incident_id, event, revision, priority: incident.response_plan.priority };
}

/** The incidents of what lies in the ticket queue: each as its latest revision says, in the order of their opening. */
export function incidentReports(notices: readonly IncidentNotice[]): readonly IncidentReport[] {
  const byIncident = new Map<string, IncidentNotice[]>();
  for (const notice of notices) {
    const id = notice.incident.incident_id;
    const known = byIncident.get(id);
    if (known === undefined) byIncident.set(id, [notice]);
    else known.push(notice);
  }
  return [...byIncident.values()].map((all) => {
    const inOrder = all.toSorted((one, other) => one.revision - other.revision);
    const latest = inOrder.at(-1) ?? all[0];
    return incidentReport(latest as IncidentNotice, inOrder);
  });
}

function incidentReport({ incident }: IncidentNotice, all: readonly IncidentNotice[]): IncidentReport {
  const { incident_details: details, response_plan: plan } = incident;
  const notices = new Map(all.map((notice) => [`${notice.event} ${notice.revision}`, noticeReport(notice)]));
  return {
    incidentId: incident.incident_id,
    findingId: details.id,
    productArn: details.product_arn,
    title: details.title,
    severity: details.severity,
    priority: plan.priority,
    action: plan.action,
    respondBy: plan.respond_by,
    sla: plan.sla,
    because: plan.because,
    account: details.account,
    region: details.region,
    source: details.source,
    team: incident.integration.team,
    notices: [...notices.values()],
  };
}
