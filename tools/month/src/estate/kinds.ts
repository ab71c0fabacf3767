import type { AccountKind } from './account.js';

interface KindOfAccount {
  readonly kind: AccountKind;
  /** Accounts of 300. Assumption: more of development than of production, few shared ones, as AWS's multi-account white paper lays an organisation out. */
  readonly of300: number;
  readonly ou: string;
  readonly environment: string;
  readonly dataClasses: readonly string[];
}

/**
 * The organizational units follow "Organizing Your AWS Environment Using Multiple Accounts" (AWS white paper):
 * Security, Infrastructure, Sandbox, Workloads with Prod and Dev below.
 */
export const KINDS: readonly KindOfAccount[] = [
  { kind: 'dev', of300: 84, ou: 'Workloads/Dev', environment: 'dev', dataClasses: ['internal', 'public'] },
  { kind: 'staging', of300: 36, ou: 'Workloads/Dev', environment: 'staging', dataClasses: ['internal'] },
  { kind: 'web', of300: 44, ou: 'Workloads/Prod', environment: 'prod', dataClasses: ['internal', 'public'] },
  {
    kind: 'api',
    of300: 36,
    ou: 'Workloads/Prod',
    environment: 'prod',
    dataClasses: ['confidential', 'internal'],
  },
  {
    kind: 'cluster',
    of300: 24,
    ou: 'Workloads/Prod',
    environment: 'prod',
    dataClasses: ['confidential', 'internal'],
  },
  {
    kind: 'data',
    of300: 20,
    ou: 'Workloads/Prod',
    environment: 'prod',
    dataClasses: ['restricted', 'confidential'],
  },
  { kind: 'legacy', of300: 12, ou: 'Workloads/Prod', environment: 'prod', dataClasses: ['confidential'] },
  { kind: 'chain', of300: 3, ou: 'Workloads/Prod', environment: 'prod', dataClasses: ['internal'] },
  { kind: 'corporate', of300: 8, ou: 'Workloads/Prod', environment: 'prod', dataClasses: ['confidential'] },
  { kind: 'sandbox', of300: 18, ou: 'Sandbox', environment: 'sandbox', dataClasses: ['public'] },
  { kind: 'ci', of300: 6, ou: 'Infrastructure', environment: 'shared', dataClasses: ['internal'] },
  { kind: 'network', of300: 4, ou: 'Infrastructure', environment: 'shared', dataClasses: ['internal'] },
  { kind: 'security', of300: 5, ou: 'Security', environment: 'shared', dataClasses: ['confidential'] },
];
