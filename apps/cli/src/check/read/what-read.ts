import type { TriagePolicy } from '@tocsin/findings';
import type { Deployment } from '@tocsin/routing';
import type { InputFile } from '../../input/read-input.js';

/** How a thing that was named was understood. */
export type WhatKind = 'template' | 'cloud assembly' | 'terraform plan' | 'live export';

/** A parameter of a template. */
export interface DeclaredParameter {
  readonly name: string;
  readonly hasDefault: boolean;
}

/** One file (or one export), and what it puts between Security Hub and people. */
export interface SourceRead extends InputFile {
  /** The file as it is, to find the line of a part; absent for an export of several files. */
  readonly text?: string;
  readonly deployment: Deployment;
  readonly parameters: readonly DeclaredParameter[];
}

/** A policy that stands in a file beside the template. */
export interface PolicyRead extends InputFile {
  readonly text: string;
  readonly sha256: string;
  readonly policy: TriagePolicy;
}

/** One thing that was named. */
export interface WhatRead extends InputFile {
  readonly kind: WhatKind;
  readonly sources: readonly SourceRead[];
  readonly policies: readonly PolicyRead[];
}
