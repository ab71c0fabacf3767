/** How CloudFormation makes the custom action of Security Hub. */
export enum EscalateActionResource {
  /** By `AWS::SecurityHub::ActionTarget`. Which Regions know it is not documented. */
  CLOUDFORMATION = 'cloudformation',

  /** By a small function of its own: for Regions that do not know that type. Going from one to the other needs another action id. */
  CUSTOM_RESOURCE = 'custom-resource',
}
