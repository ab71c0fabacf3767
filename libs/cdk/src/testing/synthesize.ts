import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SecurityHubIncidentResponse } from '../security-hub-incident-response.js';
import type { SecurityHubIncidentResponseProps } from '../security-hub-incident-response-props.js';

/** Stands in for the bundle, which a unit test does not build. */
export const INLINE_CODE = lambda.Code.fromInline(
  'exports.handler = async () => ({ batchItemFailures: [] });',
);

const assemblies = mkdtempSync(join(tmpdir(), 'tocsin-cdk-'));
let count = 0;
afterAll(() => rmSync(assemblies, { recursive: true }));

/** An app whose cloud assembly is removed after the tests of the file. */
export function anApp(context: Readonly<Record<string, unknown>> = {}): App {
  count += 1;
  return new App({ context: { ...context }, outdir: join(assemblies, String(count)) });
}

export interface Synthesized {
  readonly soc: SecurityHubIncidentResponse;
  readonly stack: Stack;
  readonly template: Template;
}

/** One construct in one stack that knows neither account nor Region. `props` may need the stack for queues and topics. */
export function synthesize(
  props: SecurityHubIncidentResponseProps | ((stack: Stack) => SecurityHubIncidentResponseProps) = {},
  context: Readonly<Record<string, unknown>> = {},
): Synthesized {
  const stack = new Stack(anApp(context), 'Test');
  const given = typeof props === 'function' ? props(stack) : props;
  const soc = new SecurityHubIncidentResponse(stack, 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    ...given,
  });
  return { soc, stack, template: Template.fromStack(stack) };
}

/** A resource as the template writes it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
}

/** Logical id → resource, of one type. */
export function resourcesOf(template: Template, type: string): Record<string, TemplateResource> {
  return template.findResources(type) as Record<string, TemplateResource>;
}

/** The one resource of a type whose logical id starts so. */
export function resourceOf(template: Template, type: string, prefix: string): TemplateResource {
  const found = Object.entries(resourcesOf(template, type)).filter(([id]) => logicalName(id) === prefix);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} resources of type ${type} are called ${prefix}`);
  }
  return found[0][1];
}

/** The readable part of a logical id: without the eight hex digits that CDK adds. */
export function logicalName(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}

/** What a `Fn::GetAtt` or `Ref` points at, by its readable name. */
export function pointsAt(value: unknown): string {
  const text = JSON.stringify(value);
  const match = /"(?:Fn::GetAtt":\["|Ref":")([A-Za-z0-9]+)"/.exec(text);
  return match?.[1] === undefined ? text : logicalName(match[1]);
}
