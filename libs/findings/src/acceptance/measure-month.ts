import { generateMonth, INTRUSIONS, organisation, type MonthOptions } from '@tocsin/month';

import {
  compilePolicy,
  correlationKeyOf,
  incidentIdOf,
  safeReadFinding,
  triage,
  wakes,
  type TriagePolicy,
} from '../index.js';

const SHIFTS = 90;
const SHIFT_MS = 8 * 60 * 60 * 1000;

/** What a policy does with a month. */
export interface MonthFigures {
  readonly records: number;
  readonly refused: number;
  /** Distinct findings. */
  readonly findings: number;
  /** Distinct findings that woke somebody, at their first record or at an update. */
  readonly pages: number;
  readonly pagesAShift: number;
  readonly worstShift: number;
  /** Intrusions of which at least one finding woke somebody. */
  readonly paged: readonly number[];
  readonly missed: readonly number[];
  /** Minutes from the first finding of an intrusion to its first page: the median of those paged. */
  readonly medianMinutes: number;
  /** Share of the distinct findings whose owner is a team of the directory and not the fallback, in per cent. */
  readonly owned: number;
  /** Pages by the rules that decided, most first. */
  readonly byRule: readonly (readonly [rule: string, pages: number])[];
}

/**
 * The policy with the directory and the owners of the organisation: by the account's tag `Team`, else by its
 * organizational unit.
 */
export function inOrganisation(policy: TriagePolicy, options?: MonthOptions): TriagePolicy {
  const { accounts, teams } = organisation(options);
  const units = [...new Set(accounts.map(({ ou }) => ou.split('/')[0] ?? ou))];
  return {
    ...policy,
    accounts,
    owners: [
      ...teams.map(({ id, name }) => ({
        when: { accountTag: [{ Key: 'Team', Value: id }] },
        owner: { team: name, channel: `#${id}` },
      })),
      ...units.map((ou) => ({ when: { ou: [ou] }, owner: { team: `On call for ${ou}` } })),
    ],
  };
}

/** Triages every record of the month at the time it arrives. */
export function measureMonth(policy: TriagePolicy, options?: MonthOptions): MonthFigures {
  const compiled = compilePolicy(inOrganisation(policy, options));
  const seen = new Map<string, boolean>();
  const firstSeen = new Map<number, number>();
  const firstPage = new Map<number, number>();
  const shifts = new Map<number, number>();
  const byRule = new Map<string, number>();
  let [records, refused, owned, start] = [0, 0, 0, Number.NaN];
  for (const { raw, at, intrusion } of generateMonth(options)) {
    records += 1;
    const time = Date.parse(at);
    if (records === 1) start = time;
    if (intrusion !== undefined && !firstSeen.has(intrusion)) firstSeen.set(intrusion, time);
    const result = safeReadFinding(raw);
    if (!result.ok) {
      refused += 1;
      continue;
    }
    const verdict = triage(result.finding, compiled, { now: at });
    const id = `${incidentIdOf(result.finding)} ${correlationKeyOf(result.finding)}`;
    if (!seen.has(id) && verdict.owner !== undefined && verdict.owner.team !== policy.fallbackOwner?.team)
      owned += 1;
    const paged = wakes(verdict);
    if (paged && seen.get(id) !== true) {
      const shift = Math.floor((time - start) / SHIFT_MS);
      shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
      const spoke = verdict.trace.filter(({ set }) => set?.['priority'] !== undefined).at(-1)?.rule ?? 'none';
      byRule.set(spoke, (byRule.get(spoke) ?? 0) + 1);
      if (intrusion !== undefined && !firstPage.has(intrusion)) firstPage.set(intrusion, time);
    }
    seen.set(id, seen.get(id) === true || paged);
  }
  const pages = [...seen.values()].filter(Boolean).length;
  const ids = INTRUSIONS.map(({ id }) => id);
  const waits = [...firstPage].map(([id, time]) => (time - (firstSeen.get(id) ?? time)) / 60_000);
  return {
    records,
    refused,
    findings: seen.size,
    pages,
    pagesAShift: pages / SHIFTS,
    worstShift: Math.max(0, ...shifts.values()),
    paged: ids.filter((id) => firstPage.has(id)),
    missed: ids.filter((id) => !firstPage.has(id)),
    medianMinutes: waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? Number.NaN,
    owned: (100 * owned) / seen.size,
    byRule: [...byRule].sort((a, b) => b[1] - a[1]),
  };
}

/** The figures of several policies side by side, for a person. */
export function figuresText(figures: Readonly<Record<string, MonthFigures>>): string {
  const rows: [string, (one: MonthFigures) => string][] = [
    ['records', ({ records }) => String(records)],
    ['refused', ({ refused }) => String(refused)],
    ['distinct findings', ({ findings }) => String(findings)],
    ['pages', ({ pages }) => String(pages)],
    ['pages a shift of 8 h', ({ pagesAShift }) => pagesAShift.toFixed(2)],
    ['most in one shift', ({ worstShift }) => String(worstShift)],
    ['intrusions paged', ({ paged, missed }) => `${paged.length} of ${paged.length + missed.length}`],
    ['intrusions missed', ({ missed }) => missed.join(', ') || 'none'],
    ['median minutes to page', ({ medianMinutes }) => medianMinutes.toFixed(0)],
    ['owner resolved', ({ owned }) => `${owned.toFixed(1)} %`],
  ];
  const names = Object.keys(figures);
  const table = [
    ['', ...names],
    ...rows.map(([title, show]) => [title, ...Object.values(figures).map(show)]),
  ];
  return table
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(16))).join(''))
    .join('\n');
}
