import type { SecurityStandard } from '../choices/security-standard.js';

/** What is enabled. Everything is optional. */
export interface SecurityHubEnablementProps {
  /**
   * Whether controls that AWS adds to an enabled standard are enabled too.
   *
   * @default - true
   */
  readonly autoEnableControls?: boolean;

  /**
   * Whether findings of every Region come to this one, Regions of later included. Only in the home Region.
   *
   * @default - false
   */
  readonly linkAllRegions?: boolean;

  /**
   * The Regions whose findings come to this one. Only in the home Region; not together with `linkAllRegions`.
   *
   * @default - none
   */
  readonly linkedRegions?: string[];

  /**
   * Whether the new Security Hub, which speaks OCSF, is enabled beside Security Hub CSPM. It has its own price.
   *
   * @default - false
   */
  readonly newSecurityHub?: boolean;

  /**
   * The standards whose controls are checked. They find nothing where AWS Config does not record.
   *
   * @default - none
   */
  readonly standards?: SecurityStandard[];
}
