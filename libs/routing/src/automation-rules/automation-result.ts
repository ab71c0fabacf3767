import type { CriteriaDoubtKind } from '@tocsin/findings';

/** Which rules and findings: those of Security Hub CSPM (ASFF) or of the new Security Hub (OCSF). */
export type AutomationFormat = 'asff' | 'ocsf';

/** How rules are applied. */
export interface AutomationOptions {
  /** `asff`: rules and findings of Security Hub CSPM; `ocsf`: those of the new Security Hub (V2). */
  readonly format: AutomationFormat;
  /** ISO 8601: date criteria count back from it, and a note that is written carries it as UpdatedAt. */
  readonly now: string;
}

/** A rule that matched, and the fields it wrote (a later rule may have written them again). */
export interface AppliedRule {
  readonly rule: string;
  /** Members of the finding: `Workflow`, or `severity_id` and `severity`. Empty for a rule that opens a ticket. */
  readonly fields: readonly string[];
  /** The connector by which a rule of the new Security Hub opens a ticket. */
  readonly connectorArn?: string;
}

/** The finding as Security Hub would hold it afterwards. */
export interface AutomationResult {
  /** A new raw object; parts that no rule wrote are shared with the one given, which is untouched. */
  readonly finding: Readonly<Record<string, unknown>>;
  /** In the order of application. */
  readonly applied: readonly AppliedRule[];
}

/** A case that AWS does not document, and how it was taken. */
export interface AutomationDoubt {
  readonly rule: string;
  /** `earlier writes`: its criteria say otherwise of what earlier rules wrote. `user-defined fields`: merged or replaced. */
  readonly kind: CriteriaDoubtKind | 'earlier writes' | 'user-defined fields';
  /** One sentence, such as `NoteText NOT_EQUALS: the finding has no such value; taken as no match.` */
  readonly reason: string;
}

/** A result that is possible. */
export interface AutomationOutcome extends AutomationResult {
  /** Every doubt on the way to it and how it was taken; one may have made no difference in the end. */
  readonly doubts: readonly AutomationDoubt[];
}

/** What rules may make of a finding. */
export interface AutomationOutcomes {
  /** Distinct by `finding`; the first is what `applyAutomationRules` gives. */
  readonly outcomes: readonly [AutomationOutcome, ...AutomationOutcome[]];
  /** False: there are more than 64, or were on the way, and the rest is left out. */
  readonly complete: boolean;
}
