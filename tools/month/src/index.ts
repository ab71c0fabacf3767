export { organisation, type DirectoryAccount, type Organisation } from './estate/organisation.js';
export type { Team } from './estate/teams.js';
export type { Label } from './guardduty/detection.js';
export { INTRUSIONS, type Intrusion } from './intrusions/intrusions.js';
export type { MonthFinding, MonthOptions } from './month-options.js';
export { generateMonth } from './schedule/generate-month.js';
