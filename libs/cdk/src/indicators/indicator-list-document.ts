import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseIndicatorList } from '@tocsin/indicators';
import { Token } from 'aws-cdk-lib';
import { IndicatorListFormat } from '../choices/indicator-list-format.js';
import { IndicatorListKind } from '../choices/indicator-list-kind.js';
import type { IndicatorListDocumentProps } from './indicator-list-document-props.js';

/**
 * A list of indicators that are known to be malicious, or harmless, checked when it is made by the same code that runs in the
 * enricher. At most 10,000,000 bytes and 250,000 entries, and so all lists of a stack together.
 *
 * @example
 * const lists = [
 *   IndicatorListDocument.fromFile('soc/deny.txt'),
 *   IndicatorListDocument.fromFile('soc/scanners.csv', { kind: IndicatorListKind.ALLOW }),
 * ];
 */
export class IndicatorListDocument {
  /**
   * Reads a list from a file: one indicator a line, CSV, a bundle of STIX 2, or a warning list of MISP.
   *
   * Throws where the file cannot be read or is wrong somewhere; the message names the line, what was found and what is allowed.
   *
   * @param path of the file, relative to the working directory of the synthesis
   * @param props how it is to be read
   */
  public static fromFile(path: string, props: IndicatorListDocumentProps = {}): IndicatorListDocument {
    return new IndicatorListDocument(readFileSync(path, 'utf8'), { name: basename(path), ...props });
  }

  /**
   * Takes a list that is already a text.
   *
   * Throws where it is wrong somewhere, or holds a value that is only known at deployment.
   *
   * @param text the list, as it would stand in a file
   * @param props how it is to be read
   */
  public static fromText(text: string, props: IndicatorListDocumentProps = {}): IndicatorListDocument {
    return new IndicatorListDocument(text, props);
  }

  /**
   * Takes a list that is already an object: a bundle of STIX 2, or a warning list of MISP.
   *
   * Throws where it is wrong somewhere, or holds a value that is only known at deployment.
   *
   * @param list an object in the shape of the JSON document
   * @param props how it is to be read
   */
  public static fromObject(list: unknown, props: IndicatorListDocumentProps = {}): IndicatorListDocument {
    const text = JSON.stringify(list, null, 2) as string | undefined;
    if (text === undefined) {
      throw new Error(
        `a list of indicators must be an object in the shape of its JSON document, found ${typeof list}`,
      );
    }
    return new IndicatorListDocument(`${text}\n`, props);
  }

  /** How many indicators it holds that can be looked up. */
  public readonly entryCount: number;

  /** What it is written in. */
  public readonly format: IndicatorListFormat;

  /** What it means that something is on it. */
  public readonly kind: IndicatorListKind;

  /** SHA-256 of `listText` in lower-case hex. */
  public readonly listSha256: string;

  /** The text that the enricher reads. */
  public readonly listText: string;

  /** What verdicts call it. */
  public readonly name: string;

  private constructor(text: string, { format, kind, name = 'indicators' }: IndicatorListDocumentProps) {
    if (Token.isUnresolved(name + text)) {
      throw new Error(
        `the list of indicators ${name} holds a value that is only known at deployment (a CDK token), ` +
          'but it is packed at synthesis: write the value itself',
      );
    }
    if (!/^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]{0,98}[^\p{C}\p{Z}])?$/u.test(name)) {
      throw new Error(
        `the name of a list of indicators must be 1 to 100 characters that can be seen, found ${JSON.stringify(name.slice(0, 120))}`,
      );
    }
    const list = parsed(text, name, format);
    if (list.entries.length === 0) {
      throw new Error(
        `the list of indicators ${name} holds nothing that can be looked up: leave it out, or look at what it is written in`,
      );
    }
    this.entryCount = list.entries.length;
    this.format =
      Object.values(IndicatorListFormat).find((one) => one === list.format) ?? IndicatorListFormat.PLAIN;
    this.kind =
      kind ?? (this.format === IndicatorListFormat.MISP ? IndicatorListKind.ALLOW : IndicatorListKind.DENY);
    this.listSha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    this.listText = text;
    this.name = name;
  }
}

function parsed(
  text: string,
  name: string,
  format?: IndicatorListFormat,
): ReturnType<typeof parseIndicatorList> {
  try {
    return parseIndicatorList(text, { name, format });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the list of indicators cannot be used: ${reason}`, { cause: error });
  }
}
