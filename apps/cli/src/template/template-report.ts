import type { CheckReport } from '../check/check-report.js';

/** What the construct library says about the stack. */
export interface TemplateNote {
  readonly level: 'warning' | 'info';
  readonly text: string;
}

/** What `tocsin template` wrote. `--json` prints it; members are only ever added. */
export interface TemplateReport {
  readonly schema: 'tocsin.template/1';
  /** As the user named it. */
  readonly folder: string;
  /** Somebody is named who would be told: an address, or a ticket system. */
  readonly tells: boolean;
  /** Names in the folder; absent where there is a hole, since nothing is written then. */
  readonly written?: {
    readonly template: string;
    readonly archives: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  };
  /** Names of the template's parameters. */
  readonly parameters: readonly string[];
  readonly capabilities: readonly ['CAPABILITY_IAM'];
  /** Such as what the policy of a key must allow, and what the stack costs. */
  readonly notes: readonly TemplateNote[];
  /** What `tocsin check` says of the stack. */
  readonly coverage: CheckReport;
}
