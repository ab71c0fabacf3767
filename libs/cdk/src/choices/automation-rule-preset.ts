/**
 * Security Hub automation rules that Tocsin offers. None of them writes Workflow, so none of them can hide a finding
 * from the event rules, which see a finding only after the automation rules (AWS Security Hub User Guide,
 * "Automation rules").
 */
export enum AutomationRulePreset {
  /**
   * Puts a note on control findings that PASSED and are INFORMATIONAL. It replaces a note that somebody left there: a
   * finding has one, and a rule cannot see whose it is.
   */
  PASSED_CONTROLS = 'passed-controls',

  /**
   * Adds a user-defined field to CRITICAL findings that are NEW and ACTIVE; Workflow and Note stay as they are. Not to be
   * had with `FindingMark.NONE`.
   */
  CRITICAL_FINDINGS = 'critical-findings',
}
