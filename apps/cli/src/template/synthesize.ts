import { readFileSync } from 'node:fs';
import { UsageError } from '../commands/usage-error.js';
import type { Archive } from './archive.js';
import { archivingSynthesizer, CODE_BUCKET, CODE_PREFIX } from './archiving-synthesizer.js';
import { constructProps } from './construct-props.js';
import type { Cdk } from './load-cdk.js';
import { notesOf } from './notes.js';
import { stackOutputs } from './stack-outputs.js';
import type { TemplateNote } from './template-report.js';
import type { TemplateQuestion } from './template-question.js';

/** The stack of a template, and the construct in it: their ids are part of every logical id, so they stay. */
const STACK = 'Tocsin';
const CONSTRUCT = 'Soc';

interface Template extends Readonly<Record<string, unknown>> {
  readonly Resources: Readonly<Record<string, { readonly Metadata?: object }>>;
}

/** A stack that needs no bootstrap. */
export interface SynthesizedStack {
  /** CloudFormation. */
  readonly template: Template;
  /** By the SHA-256 that stands in the template. */
  readonly archives: ReadonlyMap<string, Archive>;
  /** Logical id of the queue for a ticket system. */
  readonly ticketQueue: string;
  readonly notes: readonly TemplateNote[];
}

/**
 * Synthesizes the stack into a cloud assembly.
 *
 * @param outdir - an empty folder.
 * @throws UsageError where the construct refuses what it was given; the message is the construct's.
 */
export function synthesize(
  question: TemplateQuestion,
  { cdk, outdir, version }: { readonly cdk: Cdk; readonly outdir: string; readonly version: string },
): SynthesizedStack {
  const { core, tocsin } = cdk;
  const archives = new Map<string, Archive>();
  const app = new core.App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    // It takes six seconds, and the construct's own tests have it: nothing here is the user's code.
    builtinCloudFormationValidation: false,
  });
  const stack = new core.Stack(app, STACK, {
    description: `Tocsin ${version}: turns findings of AWS Security Hub into incidents that reach a person.`,
    synthesizer: archivingSynthesizer(core, outdir, (archive) => archives.set(archive.sha256, archive)),
  });
  new core.CfnParameter(stack, CODE_BUCKET, {
    type: 'String',
    description: 'Bucket with the code archives, in the Region of the stack.',
    minLength: 3,
    maxLength: 63,
  });
  new core.CfnParameter(stack, CODE_PREFIX, {
    type: 'String',
    default: '',
    description:
      'What stands before the names of the archives in the bucket: nothing, or a folder with its slash.',
    allowedPattern: '^$|^[^/].*/$',
    constraintDescription: 'Allowed is nothing, or a folder that ends with a slash, such as tocsin/.',
  });
  const props = refusing(() => constructProps(question, cdk, stack));
  const soc = refusing(() => new tocsin.SecurityHubIncidentResponse(stack, CONSTRUCT, props));
  const outputs = stackOutputs(soc, props.archive);
  for (const [name, value] of Object.entries(outputs)) new core.CfnOutput(stack, name, { value });
  const artifact = refusing(() => app.synth().getStackByName(stack.stackName));
  return {
    template: withoutCdk(JSON.parse(readFileSync(artifact.templateFullPath, 'utf8')) as Template),
    archives,
    ticketQueue: logicalIdOf(core, soc.ticketQueue),
    notes: notesOf(artifact.messages),
  };
}

/** What the construct refuses is what the user gave. */
function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UsageError) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

/** The CDK's notes to itself mean nothing where it is not. */
function withoutCdk(template: Template): Template {
  const resources = Object.entries(template.Resources).map(([id, { Metadata, ...resource }]) => {
    const kept = Object.entries(Metadata ?? {}).filter(([name]) => !name.startsWith('aws:cdk:'));
    return [id, kept.length === 0 ? resource : { ...resource, Metadata: Object.fromEntries(kept) }] as const;
  });
  return { ...template, Resources: Object.fromEntries(resources) };
}

function logicalIdOf(
  core: Cdk['core'],
  queue: { readonly node: { readonly defaultChild?: unknown } },
): string {
  const { defaultChild } = queue.node;
  if (!core.CfnResource.isCfnResource(defaultChild)) throw new Error('the ticket queue is not of this stack');
  return String(core.Stack.of(defaultChild).resolve(defaultChild.logicalId));
}
