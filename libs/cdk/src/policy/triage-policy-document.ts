import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compilePolicy, parsePolicy, recipePolicy } from '@tocsin/findings';
import { Token } from 'aws-cdk-lib';

/**
 * A triage policy (`tocsin.policy/1`), checked when it is made by the same code that runs in the processor.
 *
 * @example
 * const policy = TriagePolicyDocument.fromFile('soc/policy.json');
 */
export class TriagePolicyDocument {
  /**
   * Reads a policy from a JSON file. Its bytes travel as they are: `policySha256` is the file's own.
   *
   * Throws where the file cannot be read or is no valid policy; the message names the rule, the field, what was
   * found and what is allowed.
   *
   * @param path of the file, relative to the working directory of the synthesis
   */
  public static fromFile(path: string): TriagePolicyDocument {
    return TriagePolicyDocument.checked(readFileSync(path, 'utf8'), `the triage policy in ${path}`);
  }

  /**
   * Takes a policy that is already an object, such as one built in code.
   *
   * Throws where it is no valid policy, or holds a value that is only known at deployment.
   *
   * @param policy an object in the shape of the JSON document
   */
  public static fromObject(policy: unknown): TriagePolicyDocument {
    const text = JSON.stringify(policy, null, 2) as string | undefined;
    if (text === undefined) {
      throw new Error(
        `the triage policy must be an object in the shape of its JSON document, found ${typeof policy}`,
      );
    }
    if (Token.isUnresolved(text)) {
      throw new Error(
        'the triage policy holds a value that is only known at deployment (a CDK token), ' +
          'but it is packed at synthesis: write the value itself',
      );
    }
    return TriagePolicyDocument.checked(`${text}\n`, 'the triage policy');
  }

  /** The severity table of the recipe: CRITICAL is P1 with 15 minutes, down to INFORMATIONAL, P5 with two days. */
  public static recipe(): TriagePolicyDocument {
    return TriagePolicyDocument.fromObject(recipePolicy);
  }

  private static checked(text: string, name: string): TriagePolicyDocument {
    try {
      compilePolicy(parsePolicy(text));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${name} cannot be used: ${reason}`, { cause: error });
    }
    return new TriagePolicyDocument(text);
  }

  /** The JSON text that the processor reads. */
  public readonly policyText: string;

  /** SHA-256 of `policyText` in lower-case hex: every incident carries it. */
  public readonly policySha256: string;

  private constructor(policyText: string) {
    this.policyText = policyText;
    this.policySha256 = createHash('sha256').update(policyText, 'utf8').digest('hex');
  }
}
