/** What the commands of all rows expect to have been typed before: bash and the AWS CLI, version 2. */
export const PREAMBLE: readonly string[] = [
  'ACCOUNT=$(aws sts get-caller-identity --query Account --output text)',
  'REGION=$(aws configure get region)',
  "# finding ID [TITLE] [UPDATED] [MORE MEMBERS]: a finding of the account's own product",
  `finding() { local more="$4"; [ -n "$more" ] || more='"Severity":{"Label":"LOW"},'; ` +
    `printf '[{"SchemaVersion":"2018-10-08","Id":"tocsin-conform/%s","ProductArn":"arn:aws:securityhub:%s:%s:product/%s/default",` +
    `"GeneratorId":"tocsin-conform","AwsAccountId":"%s","CreatedAt":"2026-11-24T10:00:00Z","UpdatedAt":"%s","Title":"%s",` +
    `"Description":"A test.","Resources":[{"Type":"Other","Id":"tocsin-conform"}],%s"Types":["Software and Configuration Checks"]}]' ` +
    `"$1" "$REGION" "$ACCOUNT" "$ACCOUNT" "$ACCOUNT" "\${3:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}" "\${2:-A test}" "$more"; }`,
  'identifier() { printf \'[{"Id":"tocsin-conform/%s","ProductArn":"arn:aws:securityhub:%s:%s:product/%s/default"}]\' "$1" "$REGION" "$ACCOUNT" "$ACCOUNT"; }',
  'held() { aws securityhub get-findings --filters "{\\"Id\\":[{\\"Value\\":\\"tocsin-conform/$1\\",\\"Comparison\\":\\"EQUALS\\"}]}" --query "Findings[0].$2"; }',
];

/** What an import does to an account. */
export const IMPORTS =
  'imports a LOW finding into Security Hub, where it stays for 90 days; rules that match it tell';
