import type { PartReader } from './reading.js';
import { named } from './placed.js';

/** AWS::SecurityHub::ActionTarget, and custom resources that make one. */
export const readCustomAction: PartReader = (part, properties, { naming }) => ({
  customActions: [{ ...named(part, properties, 'Name'), arn: naming.canonical(`\${${part.id}}`) }],
});
