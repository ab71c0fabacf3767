/** What the runbooks are about: the files of `docs/runbooks`. */
export type RunbookTopic =
  | 'attack-sequence'
  | 'command-and-control'
  | 'crypto-mining'
  | 'data-exfiltration'
  | 'kubernetes'
  | 'left-alone'
  | 'persistence-in-iam'
  | 'posture-ticket'
  | 'public-exposure'
  | 'sensitive-data'
  | 'stolen-credentials'
  | 'unknown-threat'
  | 'vulnerability-raised';

/** The address of a runbook. */
export function runbook(topic: RunbookTopic): string {
  return `https://github.com/tocsin/tocsin/blob/main/docs/runbooks/${topic}.md`;
}
