import type { Template } from 'aws-cdk-lib/assertions';
import { resourcesOf } from './synthesize.js';

/** One statement of a policy document, as the template writes it. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const IDENTITY = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
const RESOURCE = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];

/** Every statement of every policy in the template, identity and resource policies alike. */
export function allStatements(template: Template): readonly Statement[] {
  return [...IDENTITY, ...RESOURCE].flatMap((type) => statementsOf(template, type));
}

/** The statements of what roles may do. */
export function identityStatements(template: Template): readonly Statement[] {
  return IDENTITY.flatMap((type) => statementsOf(template, type));
}

export function statementsOf(template: Template, type: string): readonly Statement[] {
  return Object.values(resourcesOf(template, type)).flatMap(
    ({ Properties }) =>
      (Properties['PolicyDocument'] as { readonly Statement: readonly Statement[] }).Statement,
  );
}

/** A member that IAM lets be one value or a list, as a list. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The actions that are allowed somewhere. */
export function allowedActions(statements: readonly Statement[]): readonly string[] {
  return statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => listed(Action) as readonly string[])
    .sort();
}
