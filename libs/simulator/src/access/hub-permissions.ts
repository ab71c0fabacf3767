import { listAt, textAt } from '../json.js';
import { findingKeys, ocsfKeys } from './finding-keys.js';
import type { PermissionReader } from './permissions.js';

/** A call to Security Hub. Source: Service Authorization Reference, AWS Security Hub. */
export const hubPermissions: PermissionReader = (action, { operation, input }, { arn }) => {
  const hub = arn('securityhub', 'hub/default');
  switch (operation) {
    case 'BatchUpdateFindings':
      return [{ action, resource: hub, keys: findingKeys(input) }];
    case 'BatchUpdateFindingsV2':
      return [{ action, resource: arn('securityhub', 'hubv2/local'), keys: ocsfKeys(input) }];
    case 'GetFindingsV2':
      return [{ action, resource: arn('securityhub', 'hubv2/local') }];
    case 'BatchImportFindings':
      return each(
        action,
        (listAt(input, 'Findings') ?? []).map((finding) => textAt(finding, 'ProductArn') ?? '*'),
      );
    case 'BatchGetAutomationRules':
      return each(action, (listAt(input, 'AutomationRulesArns') ?? []).map(String));
    case 'ListAutomationRules':
      return [{ action, resource: '*' }];
    default:
      return [{ action, resource: hub }];
  }
};

function each(action: string, resources: readonly string[]) {
  return [...new Set(resources)].map((resource) => ({ action, resource }));
}
