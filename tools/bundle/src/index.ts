export { bundleFunction, WORKSPACE, type Bundle } from './bundle-function.js';
export { SDK_ACTIONS, type SdkAction } from './sdk-actions.js';
export { actionsIn, commandsIn, type SdkCommand } from './sdk-commands.js';
