/** A team that owns accounts. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const team = (id: string, name: string): Team => ({ id, name, email: `${id}@example.com` });

/** Teams that build products; each owns accounts of several stages. */
export const PRODUCT_TEAMS: readonly Team[] = [
  team('storefront', 'Storefront'),
  team('payments', 'Payments'),
  team('identity', 'Customer Identity'),
  team('search', 'Search'),
  team('logistics', 'Logistics'),
  team('mobile', 'Mobile Apps'),
  team('partners', 'Partner Integrations'),
  team('pricing', 'Pricing'),
  team('media', 'Media'),
  team('claims', 'Claims'),
  team('messaging', 'Messaging'),
  team('billing', 'Billing'),
];

/** Teams that own the shared accounts. */
export const SHARED_TEAMS = {
  platform: team('platform', 'Platform Engineering'),
  network: team('network', 'Network Operations'),
  security: team('security-operations', 'Security Operations'),
  data: team('data-platform', 'Data Platform'),
  ledger: team('ledger', 'Ledger'),
  workplace: team('workplace', 'Workplace IT'),
} as const;

export const TEAMS: readonly Team[] = [...PRODUCT_TEAMS, ...Object.values(SHARED_TEAMS)];
