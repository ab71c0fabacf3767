import { FaultPlanError } from '../errors.js';
import { isObject, type JsonObject } from '../json.js';
import { kinds } from './kinds/index.js';
import { places } from './operations.js';
import type { Fault, FaultPlan } from './plan.js';
import { kindsOf, placesOf } from './select.js';
import { faultSteps } from './steps.js';

const planMembers = ['seed', 'faults'];
const lineMembers = ['service', 'operation', 'step', 'kind', 'rate', 'at', 'most', 'seconds', 'outside'];
const longestSeconds = 3600;

/**
 * Checks a plan, whoever wrote it.
 *
 * @throws FaultPlanError that names every member that is wrong, what was found and what is allowed
 */
export function readPlan(given: unknown): FaultPlan {
  const wrong: string[] = [];
  if (!isObject(given)) throw new FaultPlanError(`a plan of faults is an object, found ${shown(given)}.`);
  unknownMembers(given, planMembers, 'the plan', wrong);
  if (!isCount(given.seed, 0))
    wrong.push(`seed: expected a whole number of at least 0, found ${shown(given.seed)}`);
  if (!Array.isArray(given.faults)) wrong.push(`faults: expected a list, found ${shown(given.faults)}`);
  const lines: readonly unknown[] = Array.isArray(given.faults) ? given.faults : [];
  lines.forEach((line, index) => checkLine(line, `faults[${index}]`, wrong));
  if (wrong.length > 0)
    throw new FaultPlanError(`the plan of faults cannot be followed: ${wrong.join('; ')}.`);
  return given as unknown as FaultPlan;
}

function checkLine(line: unknown, at: string, wrong: string[]): void {
  if (!isObject(line)) return void wrong.push(`${at}: expected an object, found ${shown(line)}`);
  const before = wrong.length;
  unknownMembers(line, lineMembers, at, wrong);
  const { service, operation, step, kind } = line;
  const ofService = places.filter((place) => service === undefined || place.service === service);
  oneOf(service, unique(places.map((place) => place.service)), `${at}.service`, wrong);
  if (ofService.length > 0)
    oneOf(operation, unique(ofService.map((place) => place.operation)), `${at}.operation`, wrong);
  oneOf(step, faultSteps, `${at}.step`, wrong);
  if (Array.isArray(kind) && kind.length === 0)
    wrong.push(`${at}.kind: the list is empty; leave it out for every kind`);
  for (const one of [kind].flat())
    oneOf(
      one,
      kinds.map(({ name }) => name),
      `${at}.kind`,
      wrong,
    );
  checkAmounts(line, at, wrong);
  if (wrong.length === before) checkTogether(line as Fault, at, wrong);
}

function checkAmounts(line: Readonly<JsonObject>, at: string, wrong: string[]): void {
  const { rate, at: which, most, seconds, outside } = line;
  if ((rate === undefined) === (which === undefined))
    wrong.push(`${at}: expected either rate or at, found ${rate === undefined ? 'neither' : 'both'}`);
  if (rate !== undefined && !(typeof rate === 'number' && rate > 0 && rate <= 1))
    wrong.push(`${at}.rate: expected a number above 0, at most 1, found ${shown(rate)}`);
  const numbers: readonly unknown[] = Array.isArray(which) ? which : [which];
  if (which !== undefined && (numbers.length === 0 || !numbers.every((each) => isCount(each, 1))))
    wrong.push(`${at}.at: expected a whole number of at least 1, or a list of them, found ${shown(which)}`);
  if (most !== undefined && !isCount(most, 1))
    wrong.push(`${at}.most: expected a whole number of at least 1, found ${shown(most)}`);
  if (seconds !== undefined && !(typeof seconds === 'number' && seconds >= 0 && seconds <= longestSeconds))
    wrong.push(`${at}.seconds: expected a number from 0 to ${longestSeconds}, found ${shown(seconds)}`);
  if (outside !== undefined && typeof outside !== 'boolean')
    wrong.push(`${at}.outside: expected true or false, found ${shown(outside)}`);
}

/** A line of which nothing can ever happen is a mistake of whoever wrote it. */
function checkTogether(line: Fault, at: string, wrong: string[]): void {
  const selected = placesOf(line);
  if (selected.length === 0) {
    const what = [line.service, line.operation].filter((each) => each !== undefined).join(' ');
    return void wrong.push(`${at}: the step ${String(line.step)} has no ${what}`);
  }
  const never = line.kind === undefined ? [] : kindsOf(line).filter(({ canHit }) => !selected.some(canHit));
  for (const { name, canHit } of never) {
    const allowed = places.filter(canHit).map(({ service, operation }) => `${service} ${operation}`);
    wrong.push(`${at}.kind: ${name} cannot happen there; it can at ${allowed.join(', ')}`);
  }
}

function oneOf(found: unknown, allowed: readonly string[], at: string, wrong: string[]): void {
  if (found === undefined || allowed.includes(found as string)) return;
  wrong.push(`${at}: found ${shown(found)}, allowed: ${allowed.join(', ')}`);
}

function unknownMembers(
  value: Readonly<JsonObject>,
  known: readonly string[],
  at: string,
  wrong: string[],
): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) wrong.push(`${at} has a member ${shown(name)}, allowed: ${known.join(', ')}`);
  }
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
