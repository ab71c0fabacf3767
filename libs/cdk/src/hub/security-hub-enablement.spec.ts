import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { SecurityHubEnablement, SecurityHubIncidentResponse, SecurityStandard } from '../index.js';
import type { SecurityHubEnablementProps } from '../index.js';
import { INLINE_CODE, logicalName, resourcesOf } from '../testing/synthesize.js';

function enable(props: SecurityHubEnablementProps = {}, region?: string) {
  const stack = new Stack(new App(), 'Test', region === undefined ? {} : { env: { region } });
  const hub = new SecurityHubEnablement(stack, 'Hub', props);
  return { stack, hub, template: Template.fromStack(stack) };
}

it('all defaults: a hub, and no standard that nobody chose', () => {
  const { hub, template } = enable();
  expect(template.toJSON()['Resources']).toEqual({
    [String(Object.keys(resourcesOf(template, 'AWS::SecurityHub::Hub'))[0])]: {
      Type: 'AWS::SecurityHub::Hub',
      Properties: {
        AutoEnableControls: true,
        ControlFindingGenerator: 'SECURITY_CONTROL',
        EnableDefaultStandards: false,
      },
    },
  });
  expect([hub.standards, hub.aggregator, hub.newHub]).toEqual([[], undefined, undefined]);
});

const PARTITION = { Ref: 'AWS::Partition' };

// Planted fault seen red: every ARN with the Region, CIS 1.2.0 too.
it.each([
  [SecurityStandard.CIS_1_2_0, ':securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0', false],
  [SecurityStandard.CIS_3_0_0, '::standards/cis-aws-foundations-benchmark/v/3.0.0', true],
  [SecurityStandard.PCI_DSS_4_0_1, '::standards/pci-dss/v/4.0.1', true],
  [SecurityStandard.NIST_800_53_R5, '::standards/nist-800-53/v/5.0.0', true],
])('the ARN of %s', (standard, end, hasRegion) => {
  const { template } = enable({ standards: [standard] });
  const [made] = Object.values(resourcesOf(template, 'AWS::SecurityHub::Standard'));
  const parts = hasRegion
    ? ['arn:', PARTITION, ':securityhub:', { Ref: 'AWS::Region' }, end]
    : ['arn:', PARTITION, end];
  expect(made?.Properties['StandardsArn']).toEqual({ 'Fn::Join': ['', parts] });
});

it('enables each standard once, one after the other, and says that they need AWS Config', () => {
  const { stack, template } = enable({
    standards: [
      SecurityStandard.AWS_FOUNDATIONAL_BEST_PRACTICES,
      SecurityStandard.CIS_5_0_0,
      SecurityStandard.CIS_5_0_0,
    ],
  });
  const standards = Object.entries(resourcesOf(template, 'AWS::SecurityHub::Standard'));
  expect(
    standards.map(([, { DependsOn }]) => [DependsOn].flat().map((id) => logicalName(String(id)))),
  ).toEqual([['Hub'], [logicalName(String(standards[0]?.[0]))]]);
  Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('AWS Config does not record'));
});

it.each<readonly [SecurityHubEnablementProps, object]>([
  [{ linkAllRegions: true }, { RegionLinkingMode: 'ALL_REGIONS' }],
  [{ linkedRegions: ['us-east-1'] }, { RegionLinkingMode: 'SPECIFIED_REGIONS', Regions: ['us-east-1'] }],
])('%j links Regions', (props, expected) => {
  const { template } = enable(props);
  const [made] = Object.values(resourcesOf(template, 'AWS::SecurityHub::FindingAggregator'));
  expect(made?.Properties).toEqual(expected);
});

it('refuses Regions that cannot be linked', () => {
  expect(() => enable({ linkAllRegions: true, linkedRegions: ['us-east-1'] })).toThrow(
    'linkedRegions must be left out where linkAllRegions is true, found us-east-1',
  );
  expect(() => enable({ linkedRegions: ['eu-west-1'] }, 'eu-west-1')).toThrow(
    'linkedRegions must not name the Region of the stack, found eu-west-1',
  );
});

it('enables the new Security Hub where asked', () => {
  enable({ newSecurityHub: true }).template.resourceCountIs('AWS::SecurityHub::HubV2', 1);
});

it('comes before what needs a hub', () => {
  const stack = new Stack(new App(), 'Test');
  const hub = new SecurityHubEnablement(stack, 'Hub');
  new SecurityHubIncidentResponse(stack, 'Soc', {
    code: INLINE_CODE,
    enricherCode: INLINE_CODE,
    sweeperCode: INLINE_CODE,
    hub,
  });
  const [action] = Object.values(resourcesOf(Template.fromStack(stack), 'AWS::SecurityHub::ActionTarget'));
  expect([action?.DependsOn].flat().map((id) => logicalName(String(id)))).toContain('Hub');
});
