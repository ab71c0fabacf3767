import { Annotations, CfnResource, Stack, Token } from 'aws-cdk-lib';
import * as securityhub from 'aws-cdk-lib/aws-securityhub';
import { Construct } from 'constructs';
import type { SecurityHubEnablementProps } from './security-hub-enablement-props.js';
import { standardArn } from './standard-arn.js';

/**
 * Enables AWS Security Hub in the account and Region of the stack, for those who do not have it enabled already: an account
 * has one hub a Region, and a second is refused. Under central configuration the administrator enables it, not this.
 *
 * @example
 * const hub = new SecurityHubEnablement(this, 'Hub', { standards: [SecurityStandard.AWS_FOUNDATIONAL_BEST_PRACTICES] });
 * new SecurityHubIncidentResponse(this, 'Soc', { hub });
 */
export class SecurityHubEnablement extends Construct {
  /** The hub of Security Hub CSPM. */
  public readonly hub: securityhub.CfnHub;

  /** The standards that were asked for, each enabled after the one before. */
  public readonly standards: securityhub.CfnStandard[];

  /** What brings the findings of other Regions here. Absent unless asked for. */
  public readonly aggregator?: securityhub.CfnFindingAggregator;

  /** The new Security Hub (`AWS::SecurityHub::HubV2`). Absent unless asked for. */
  public readonly newHub?: CfnResource;

  constructor(scope: Construct, id: string, props: SecurityHubEnablementProps = {}) {
    super(scope, id);
    // Default standards are two that nobody chose, and are enabled in no order: those that are wanted are named.
    this.hub = new securityhub.CfnHub(this, 'Hub', {
      autoEnableControls: props.autoEnableControls ?? true,
      controlFindingGenerator: 'SECURITY_CONTROL',
      enableDefaultStandards: false,
    });
    this.standards = this.enableStandards(props);
    this.aggregator = this.linkRegions(props);
    if (props.newSecurityHub === true) {
      // A raw resource: it is younger than the oldest aws-cdk-lib that we support.
      this.newHub = new CfnResource(this, 'NewHub', { type: 'AWS::SecurityHub::HubV2', properties: {} });
    }
  }

  private enableStandards({ standards = [] }: SecurityHubEnablementProps): securityhub.CfnStandard[] {
    let before: CfnResource = this.hub;
    const enabled = [...new Set(standards)].map((standard) => {
      const id = standard.replace(/[^A-Za-z0-9]/g, '');
      const made = new securityhub.CfnStandard(this, id, { standardsArn: standardArn(this, standard) });
      // Security Hub enables one standard after the other, and refuses a request while it is at it.
      made.node.addDependency(before);
      before = made;
      return made;
    });
    if (enabled.length > 0) {
      Annotations.of(this).addWarningV2(
        '@tocsin/cdk:standards-need-config',
        'Standards find nothing where AWS Config does not record: make sure that a configuration recorder is on in this account and Region.',
      );
    }
    return enabled;
  }

  private linkRegions(props: SecurityHubEnablementProps): securityhub.CfnFindingAggregator | undefined {
    const { linkAllRegions = false, linkedRegions = [] } = props;
    if (linkAllRegions && linkedRegions.length > 0) {
      throw new Error(
        `linkedRegions must be left out where linkAllRegions is true, found ${linkedRegions.join(', ')}`,
      );
    }
    if (!linkAllRegions && linkedRegions.length === 0) return undefined;
    const { region } = Stack.of(this);
    if (!Token.isUnresolved(region) && linkedRegions.includes(region)) {
      throw new Error(`linkedRegions must not name the Region of the stack, found ${region}`);
    }
    const aggregator = new securityhub.CfnFindingAggregator(this, 'FindingAggregator', {
      regionLinkingMode: linkAllRegions ? 'ALL_REGIONS' : 'SPECIFIED_REGIONS',
      ...(linkAllRegions ? {} : { regions: [...linkedRegions] }),
    });
    aggregator.node.addDependency(this.hub);
    return aggregator;
  }
}
