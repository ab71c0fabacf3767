import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Undecided } from '@tocsin/routing';
import { safeLine } from '../../terminal/safe-text.js';
import { exitCodeOf } from '../build-report.js';
import type { CheckReport, Location, PlacedHole } from '../check-report.js';
import { SARIF_RULES } from './sarif-rules.js';
import type { SarifLocation, SarifLog, SarifResult } from './sarif-types.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * The account for code scanning: a result for each hole, at the part to blame; an `open` one for what is undecided.
 * Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
 */
export function sarifLog(report: CheckReport, version: string): SarifLog {
  const { outcome, now, validUntil, requirement, read, assumptions, remarks, holes, undecided } = report;
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tocsin check', semanticVersion: version, rules: SARIF_RULES } },
        invocations: [{ executionSuccessful: true, exitCode: exitCodeOf(report) }],
        results: [
          ...holes.map((hole) => holeResult(hole, outcome === 'undecided')),
          ...undecided.flatMap((one) => openResults(one, report)),
        ],
        columnKind: 'utf16CodeUnits',
        properties: {
          outcome,
          now,
          ...(validUntil === undefined ? {} : { validUntil }),
          requirement,
          read,
          assumptions,
          remarks,
        },
      },
    ],
  };
}

function holeResult(hole: PlacedHole, possible: boolean): SarifResult {
  const { kind, culprit, location, story, fix, finding, seen, at, doubts } = hole;
  const text = [...story, ...fixText(fix)].map(plain).join('\n');
  return {
    ...ruleOf(kind),
    ...(possible
      ? ({ kind: 'review', level: 'none' } as const)
      : ({ kind: 'fail', level: 'error' } as const)),
    message: { text },
    locations: [locationOf(location, culprit.name, culprit.place)],
    partialFingerprints: { 'tocsinHole/v1': sha256Of([kind, culprit.part, culprit.id, culprit.place]) },
    properties: { culprit, at, doubts, finding, seen, ...(fix === undefined ? {} : { fix }) },
  };
}

/** Viewers make a link of `[text](target)`, also where it comes from a name in a template: SARIF, 3.11.6. */
function plain(text: string): string {
  return safeLine(text).replaceAll('](', '] (');
}

function fixText(fix: Fix | undefined): readonly string[] {
  if (fix === undefined) return [];
  return [
    `Fix: ${fix.say}`,
    fix.place,
    ...fix.remove.map((line) => `- ${line}`),
    ...fix.add.map((line) => `+ ${line}`),
  ];
}

/** What concerns no kind concerns all that were asked for. */
function openResults(
  { kind, reason, finding }: Undecided,
  { read, requirement }: CheckReport,
): readonly SarifResult[] {
  const file = read[0]?.files[0] ?? '';
  return (kind === undefined ? requirement.kinds : [kind]).map((each) => ({
    ...ruleOf(each),
    kind: 'open',
    level: 'none',
    message: { text: plain(`Undecided: ${reason}`) },
    locations: [locationOf({ file, line: 1 })],
    ...(finding === undefined ? {} : { properties: { finding } }),
  }));
}

function ruleOf(kind: string): { readonly ruleId: string; readonly ruleIndex: number } {
  const ruleId = `tocsin/${kind}`;
  return { ruleId, ruleIndex: SARIF_RULES.findIndex(({ id }) => id === ruleId) };
}

function locationOf({ file, line }: Location, name = '', place = ''): SarifLocation {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } },
    ...(place === '' ? {} : { logicalLocations: [{ name, fullyQualifiedName: place, kind: 'resource' }] }),
  };
}

/** Relative to where the command ran, as code scanning wants it. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function sha256Of(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}
