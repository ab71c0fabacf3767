import type { JsonObject } from '../json.js';

/** A resource as the template writes it, intrinsics included. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly Condition?: string;
}

/** The parts of a CloudFormation template that the engine reads. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type?: string; readonly Default?: unknown }>>;
  readonly Mappings?: JsonObject;
  readonly Conditions?: JsonObject;
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value?: unknown; readonly Condition?: string }>>;
}

/** A resource with its properties resolved. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  /** What `Ref` gives. */
  readonly physicalId: string;
  readonly properties: Readonly<JsonObject>;
}

/** A stack, ready to run. */
export interface Stack {
  readonly name: string;
  /** ARN of the stack. */
  readonly id: string;
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
  readonly resources: readonly Resource[];
  readonly outputs: Readonly<Record<string, string>>;
  /** S3 object key of an asset → its directory or file on this machine. */
  readonly assets: ReadonlyMap<string, string>;
}
