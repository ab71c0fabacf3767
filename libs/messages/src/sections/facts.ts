import { controlLink } from '../control-link.js';
import { createFitter, type Fitter } from '../inert.js';
import { LIMITS } from '../limits.js';
import { allowedAddress, httpsAddress } from '../links.js';
import { bothTimes, minutes, readMoment, utcTime } from '../moment.js';
import type { Entry, FactsSection } from '../section.js';
import { stated } from '../stated.js';
import type { Told } from '../told.js';
import { bySeverity, withCommas } from './digest-words.js';
import { wordsOf } from './event-words.js';

type Fact = (told: Told, fit: Fitter) => Entry | readonly Entry[] | undefined;

const line =
  (key: string, text: (told: Told) => string | undefined): Fact =>
  (told, fit) => {
    const value = fit.line(text(told) ?? '', LIMITS.fact);
    return value === '' ? undefined : { key, value };
  };

const time =
  (key: string, text: (told: Told) => string | undefined): Fact =>
  (told) => {
    const moment = readMoment(text(told));
    return moment === undefined ? undefined : { key, value: utcTime(moment) };
  };

const types: Fact = ({ details }, fit) => {
  const all = details.types.map((type) => fit.line(type, LIMITS.fact));
  const more = all.length - LIMITS.types;
  const listed = all.slice(0, LIMITS.types).map((value) => ({ key: 'type', value }));
  return more > 0 ? [...listed, { key: 'type', value: `and ${more} more` }] : listed;
};

const runbook: Fact = ({ plan }, fit) => {
  if (!plan.runbook) return undefined;
  const url = httpsAddress(plan.runbook);
  return url
    ? { key: 'runbook', value: '', link: { label: 'Runbook', href: url.href } }
    : { key: 'runbook', value: fit.line(plan.runbook, LIMITS.fact) };
};

const controlPage: Fact = ({ details }) => {
  const href = controlLink(details.control_id);
  return href === undefined
    ? undefined
    : { key: 'control page', value: '', link: { label: 'Control', href } };
};

const remediation: Fact = ({ details, view }, fit) => {
  if (!details.remediation_url) return undefined;
  const href = allowedAddress(details.remediation_url, view.links);
  return href
    ? { key: 'remediation', value: '', link: { label: 'Remediation', href } }
    : {
        key: 'remediation',
        value: `${fit.line(details.remediation_url, LIMITS.fact)} (unknown host: not a link)`,
      };
};

const respondBy: Fact = ({ notice, plan, view }) => {
  const due = readMoment(plan.respond_by);
  if (due === undefined || !wordsOf(notice).due) return undefined;
  return { key: 'respond by', value: bothTimes(due, view.timeZone) };
};

function severity({ details: { severity: label, provider_severity: before, source } }: Told): string {
  const now = label === 'UNKNOWN' ? 'unknown, the finding states none' : label;
  return before ? `${now} (${stated(source) ?? 'the product'} said ${before})` : now;
}

function state({ details }: Told): string {
  return [details.workflow_status, details.record_state].filter(Boolean).join(', ');
}

function escalation({ plan }: Told): string | undefined {
  if (!plan.escalation) return undefined;
  const at = readMoment(plan.escalation.at);
  const when = at === undefined ? '' : ` at ${utcTime(at)}`;
  return `custom action "${plan.escalation.action}"${when}; the event does not say who`;
}

/** Of a digest: how many of what, and where. */
const digest: Fact = ({ notice }, fit) => {
  const { digest: gathered } = notice.incident;
  if (gathered === undefined) return undefined;
  const { accounts, account_count, count, from, key, regions, region_count, to } = gathered;
  const [first, last] = [readMoment(from), readMoment(to)];
  const entries: readonly (readonly [string, string])[] = [
    ['findings', [withCommas(count), bySeverity(gathered)].filter(Boolean).join(': ')],
    ['gathered by', key],
    ['gathered', first && last ? `${utcTime(first)} to ${utcTime(last)}` : ''],
    ['accounts', account_count > 1 ? listed(accounts, account_count) : ''],
    ['regions', region_count > 1 ? listed(regions, region_count) : ''],
  ];
  return entries.flatMap(([name, text]) => {
    const value = fit.line(text, LIMITS.fact);
    return value === '' ? [] : [{ key: name, value }];
  });
};

function listed(names: readonly string[], count: number): string {
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** One line each, in this order. A new fact is one line here. */
const FACTS: readonly Fact[] = [
  digest,
  line('escalation', escalation),
  line('severity', severity),
  line(
    'response',
    ({ plan }) => `${plan.priority}, ${plan.action.replaceAll('_', ' ')}, SLA ${minutes(plan.sla)}`,
  ),
  respondBy,
  line('class', ({ details }) => details.class),
  line('team', ({ notice }) => notice.incident.integration.team),
  types,
  line('control', ({ details }) => [details.control_id, details.compliance_status].filter(Boolean).join(' ')),
  line('state', state),
  time('first seen', ({ details }) => details.first_seen),
  time('last update', ({ details }) => details.updated_at),
  time('opened', ({ details }) => details.timestamp),
  runbook,
  remediation,
  controlPage,
];

export function describeFacts(told: Told): FactsSection | undefined {
  if (told.notice.event === 'heartbeat') return undefined;
  const fit = createFitter();
  const entries = FACTS.flatMap((fact) => fact(told, fit) ?? []);
  return { kind: 'facts', entries, ...fit.mark() };
}
