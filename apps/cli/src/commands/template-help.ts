/** What `tocsin template --help` says after the options. */
export const TEMPLATE_HELP = `
What is written
  template.json, and an archive for each code and layer: SHA-256.zip. The same
  options give the same bytes, wherever and whenever. The parameters CodeBucket
  and CodePrefix say where the archives lie: a bucket in the Region of the
  stack. The template needs no CDK bootstrap, and CAPABILITY_IAM.
  Older archives in the folder stay: a rollback needs them.

What is asked before
  The options are checked by the construct library itself, and the stack by what
  "tocsin check" does: where a serious finding (HIGH or CRITICAL, from the
  minimum severity on) would reach nobody, nothing is written, and it is shown.

What is said
  What the construct library warns of, such as what the policy of your --key
  must allow; and with --findings-per-month the estimate of the cost.
  With --source new-security-hub, and with --findings-from for an account or
  Region, whether every serious finding is told stays undecided.

What is needed
  npm install tocsin @tocsin/cdk aws-cdk-lib constructs

Exit code
  0  written: proved, or undecided, which is said
  1  a serious finding would reach nobody; nothing is written
  2  the command is wrong, or something cannot be read or written

Examples
  tocsin template --email soc@example.com
  tocsin template --mode live --email soc@example.com --ops-email it@example.com
  tocsin template --policy policy.json --minimum-severity MEDIUM --ticket-system
  tocsin template --source new-security-hub --email soc@example.com
  tocsin template --email soc@example.com --archive --findings-per-month 5000
  tocsin template --email soc@example.com --json | jq .written.archives`;
