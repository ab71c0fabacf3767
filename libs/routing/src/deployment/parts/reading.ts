import type { TriagePolicy } from '@tocsin/findings';
import type { RawObject } from '../../raw-json.js';
import type { Parts, PlacedPart } from '../collect.js';
import type { Naming } from '../naming.js';

/** What a reader of a part needs beside the part. */
export interface Reading {
  readonly naming: Naming;
  /** The policy with this SHA-256, where it is known. */
  readonly policyOf: (sha256: string) => TriagePolicy | undefined;
}

/** Reads one resource; its properties are spelled as in CloudFormation. Throws UnreadablePart. */
export type PartReader = (part: PlacedPart, properties: RawObject, reading: Reading) => Parts;
