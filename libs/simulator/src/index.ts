export type {
  AccessRecord,
  AlarmReport,
  ApiCall,
  CapturedEmail,
  FunctionLog,
  Interception,
  QueuedMessage,
  ReceiveResult,
  SimulatorOptions,
  StackResource,
  StreamRecord,
} from './api.js';
export { PREAMBLE as CONFORMANCE_PREAMBLE } from './conformance/preamble.js';
export type {
  ConformanceCommand,
  ConformanceRow,
  ConformanceService,
  ConformanceStatus,
  ConformanceTest,
} from './conformance/row.js';
export { CONFORMANCE } from './conformance/rows/index.js';
export { AssemblyError, AwsError, FaultPlanError, SimulatorInputError } from './errors.js';
export { faultKinds } from './faults/kinds/index.js';
export type {
  Fault,
  FaultControl,
  FaultEffect,
  FaultKind,
  FaultPlan,
  FaultStep,
  InjectedFault,
} from './faults/plan.js';
export { faultSteps } from './faults/steps.js';
export type { FindingIdentifier } from './parts/security-hub/finding-store.js';
export type { ImportResult } from './parts/security-hub/import-findings.js';
export type { UnprocessedFinding, UpdateResult } from './parts/security-hub/update-findings.js';
export { Simulator } from './simulator.js';
