/** What `tocsin check --help` says after the options. */
export const CHECK_HELP = `
What is read
  a CloudFormation template (JSON, or YAML with !Ref, !Sub, !GetAtt …), also of
  SAM; the folder cdk.out, with every stack, stage and policy in it; a plan of
  "terraform show -json"; a folder with a live export (--how). The content says
  which it is. Several are taken together, as one account and Region.

What is asked
  opened     a NEW finding of these severities reaches a person
  raised     so does one that was told and has grown to them
  reopened   so does one that was closed and is NEW again
  escalated  so does one that a person sends with a custom action
  closed     a processor hears that a told finding was closed
  --acknowledge names an automation rule or a rule of the policy that may keep
  findings from people, and says why: what it acts on is not asked about.

Output
  proved, or each hole: the part to blame, what happens step by step, a change
  that mends it; or undecided, and what stands in the way. Always with what is
  taken for granted, and until when it holds. --sarif is for code scanning.

Exit code
  0  proved
  1  there is a hole
  2  the command is wrong, something cannot be read, or the check itself failed
  3  undecided: not proved, and no hole that is one for certain

Examples
  tocsin check cdk.out
  tocsin check template.yaml --policy policy.json --parameter Stage=prod
  tocsin check cdk.out rules.json --require opened,raised --severity CRITICAL
  tocsin check export --acknowledge QuietRule="accepted, RISK-12"
  tocsin check --how`;
