import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  mergeDeployments,
  readLiveExport,
  readTemplate,
  readTerraformPlan,
  type Culprit,
  type Deployment,
} from '../../../index.js';

/** A configuration as its authors have it: a text, and what the text is. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly read: (text: string) => Deployment;
  /** What the proof takes to tell a person, in the words of the assumptions. */
  readonly tells?: readonly string[];
  /** A slip that is easily made in the text, and the part that is to blame for it. */
  readonly slip?: Slip;
}

export interface Slip {
  readonly from: string;
  readonly to: string;
  readonly culprit: Pick<Culprit, 'part' | 'id'>;
}

type Expected = Pick<Sample, 'tells' | 'slip'>;

export function template(name: string, expected: Expected = {}): Sample {
  const read = (text: string) => readTemplate(JSON.parse(text), { name });
  return { name, text: textOf(`${name}.template.json`), read, ...expected };
}

/** A stack set: one template in several Regions of one account. */
export function stackSet(name: string, regions: readonly string[], expected: Expected = {}): Sample {
  const read = (text: string) =>
    mergeDeployments(
      name,
      regions.map((region) =>
        readTemplate(JSON.parse(text), { name: region, parameters: { 'AWS::Region': region } }),
      ),
    );
  return { name, text: textOf(`${name}.template.json`), read, ...expected };
}

export function plan(name: string, content: unknown, expected: Expected = {}): Sample {
  const read = (text: string) => readTerraformPlan(JSON.parse(text), { name });
  return { name, text: JSON.stringify(content, null, 2), read, ...expected };
}

export function liveExport(name: string, expected: Expected = {}): Sample {
  const read = (text: string) =>
    readLiveExport(JSON.parse(text) as Readonly<Record<string, unknown>>, { name });
  return { name, text: textOf(`${name}.export.json`), read, ...expected };
}

function textOf(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}

/** The text with the slip in it. */
export function slipped({ name, text }: Sample, { from, to }: Slip): string {
  if (text.split(from).length !== 2) throw new Error(`${name}: ${from} stands there not once`);
  return text.replace(from, () => to);
}
