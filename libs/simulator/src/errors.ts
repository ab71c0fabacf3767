/** A cloud assembly that the engine cannot run: what it is, where it is, what to do. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
  constructor(
    message: string,
    /** The logical id of the resource at fault, where there is one. */
    readonly logicalId?: string,
    options?: ErrorOptions,
  ) {
    super(logicalId === undefined ? message : `${logicalId}: ${message}`, options);
  }
}

/** A record or an event that cannot enter the engine, because Security Hub or EventBridge could not hold it. */
export class SimulatorInputError extends Error {
  override readonly name = 'SimulatorInputError';
}

/** A plan of faults that cannot be followed: what was found in which line, and what is allowed. */
export class FaultPlanError extends Error {
  override readonly name = 'FaultPlanError';
}

/** A refusal as an AWS service answers it: the code of the service, the HTTP status, the sentence. */
export class AwsError extends Error {
  override readonly name: string;
  constructor(
    /** The service's own code, such as `InvalidInputException` or `ParameterValueInvalid`. */
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = code;
  }
}
