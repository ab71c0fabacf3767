export { defang } from './defang.js';
export { defangAddresses, defangText } from './defang-text.js';
export { refang } from './refang.js';
