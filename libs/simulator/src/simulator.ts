import type {
  AccessRecord,
  AlarmReport,
  ApiCall,
  CapturedEmail,
  FunctionLog,
  QueuedMessage,
  ReceiveResult,
  SimulatorOptions,
  StackResource,
  StreamRecord,
} from './api.js';
import { unknownTypes } from './assembly/resource-types.js';
import { findByPrefix, findQueue } from './engine/find-resource.js';
import { pendingWork } from './engine/pending-work.js';
import { waitUntilQuiet } from './engine/quiet.js';
import { startEngine, type Engine } from './engine/start-engine.js';
import type { FaultControl } from './faults/plan.js';
import { checkEvent } from './parts/event-bridge/check-event.js';
import { outsideEnvironment } from './engine/outside-environment.js';
import { confirmSubscriptions } from './parts/sns/topics.js';
import { isOcsf } from './parts/new-security-hub/new-security-hub.js';
import type { ImportResult } from './parts/security-hub/import-findings.js';
import type { UpdateResult } from './parts/security-hub/update-findings.js';

/**
 * A synthesized stack that runs on this machine, on free ports of the loopback address, without an AWS account:
 * Security Hub, EventBridge, SQS, SNS, DynamoDB and the Lambda functions of one cloud assembly.
 *
 * What it does as AWS does, and what is only assumed: `CONFORMANCE`, and docs/conformance.md.
 *
 * @example
 * await using simulator = await Simulator.fromCloudAssembly('cdk.out');
 * await simulator.receive(finding);
 * await simulator.quiet();
 * simulator.emails(); // what a person would have got
 */
export class Simulator implements AsyncDisposable {
  readonly #engine: Engine;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Starts a stack from the directory that `cdk synth` wrote.
   *
   * @throws AssemblyError when the assembly cannot be read or holds what AWS or the engine would refuse
   * @throws AutomationRuleError (of `@tocsin/routing`) for an automation rule that Security Hub would refuse
   */
  static async fromCloudAssembly(directory: string, options: SimulatorOptions = {}): Promise<Simulator> {
    return new Simulator(await startEngine(directory, options));
  }

  /**
   * An ASFF record as Security Hub already holds it, or an OCSF finding as the new Security Hub sends it (no record of that is
   * completed, and its automation rules are not run). Of ASFF what is missing is completed, automation rules run, and the event
   * goes out. For a finding that is held it is a provider's update: note, fields, workflow and overridden severity stay
   * as customers left them, unless the record itself says otherwise. The same record again, or an older one, is a
   * repeated or late delivery: only the event goes out. Sizes and required members are not checked: see `import`.
   *
   * @throws SimulatorInputError when it is no object, has no Id or no ProductArn, or no event could carry it (1 MB)
   */
  async receive(record: object): Promise<ReceiveResult> {
    return isOcsf(record) ? this.#engine.newHub.receive(record) : this.#engine.hub.receive(record);
  }

  /**
   * BatchImportFindings, with AWS's checks: 1 to 100 findings, 240 KB each, 6 MB together.
   *
   * @throws AwsError `InvalidInputException` when the batch itself is wrong
   */
  async import(findings: readonly object[]): Promise<ImportResult> {
    return this.#engine.hub.import(findings);
  }

  /**
   * An event enters the default bus as it is, such as the one of a custom action. ASFF findings in it that Security Hub
   * does not hold are held from then on.
   *
   * @returns logical ids of the event rules that matched
   * @throws SimulatorInputError when it is no object, cannot be written as JSON, or has more than 1 MB
   */
  async putEvent(event: object): Promise<{ eventRules: readonly string[] }> {
    const checked = checkEvent(event);
    this.#engine.hub.holdFrom(checked);
    return { eventRules: this.#engine.bus.put(checked) };
  }

  /**
   * Runs a rule with a schedule now, as if its time had come.
   *
   * @param logicalIdPrefix the beginning of the rule's logical id
   * @throws Error where the rule is disabled, or has no schedule
   */
  async runSchedule(logicalIdPrefix: string): Promise<void> {
    const { logicalId } = findByPrefix(this.#engine.stack, 'AWS::Events::Rule', logicalIdPrefix);
    this.#engine.schedules.run(logicalId);
  }

  /**
   * BatchUpdateFindings, as another tool or a person would call it. Its events come two minutes × `timeScale` later.
   *
   * @throws AwsError `InvalidInputException` when the call itself is wrong
   */
  async update(input: object): Promise<UpdateResult> {
    return this.#engine.hub.update(input);
  }

  /**
   * Waits until nothing is in flight: no event that waits, no message in a queue from which a function reads, no
   * invocation. `timeoutMs` is 60 s by default.
   *
   * @throws Error that names what is left
   */
  quiet({ timeoutMs = 60_000 }: { readonly timeoutMs?: number } = {}): Promise<void> {
    const engine = this.#engine;
    const activity = () => engine.arrivals() + engine.gate.calls.length + engine.emails.length;
    return waitUntilQuiet({ pending: () => pendingWork(engine), activity, timeoutMs });
  }

  /**
   * Environment variables with which a process of yours talks to this engine through the AWS SDK instead of to AWS: the
   * addresses of its parts, the Region, and credentials of an administrator of the account. They win over profiles; take
   * them in place of all `AWS_…` variables that are set.
   *
   * @example
   * const child = spawn('node', ['check.mjs'], { env: { PATH: process.env.PATH, ...simulator.environment() } });
   */
  environment(): Readonly<Record<string, string>> {
    const { endpoints, region } = this.#engine;
    return outsideEnvironment(endpoints, region);
  }

  /**
   * The owner of an address confirms its subscriptions, all owners without one: from now on e-mails go out.
   *
   * @returns how many subscriptions waited for it
   */
  confirmEmails(address?: string): number {
    return confirmSubscriptions(this.#engine.topics, address);
  }

  /**
   * The finding as Security Hub holds it now; of the new Security Hub by `metadata.product.uid` and `finding_info.uid`. Do not
   * change it.
   */
  finding(productArn: string, id: string): object | undefined {
    return (
      this.#engine.hub.find({ ProductArn: productArn, Id: id }) ?? this.#engine.newHub.find(productArn, id)
    );
  }

  /** All findings as Security Hub holds them now, in the order in which they came. */
  findings(): readonly object[] {
    return [...this.#engine.hub.all(), ...this.#engine.newHub.all()];
  }

  /** E-mails that SNS would have sent to addresses that have confirmed, oldest first. */
  emails(): readonly CapturedEmail[] {
    return [...this.#engine.emails];
  }

  /** Calls to the endpoints of the engine, oldest first. */
  calls(): readonly ApiCall[] {
    return [...this.#engine.gate.calls];
  }

  /**
   * What the policies of the stack denied, oldest first: calls of functions, deliveries of EventBridge and SNS, and what an
   * alarm would publish. `calls()` has the denied calls too.
   */
  denied(): readonly AccessRecord[] {
    return [...this.#engine.access.log.denied];
  }

  /**
   * What was allowed although it could not be decided, because a policy says something that the engine does not know, or is
   * not in the template: each once.
   */
  undecided(): readonly AccessRecord[] {
    return [...this.#engine.access.log.undecided];
  }

  /** What the functions' processes wrote, line by line. */
  logs(): readonly FunctionLog[] {
    return [...this.#engine.logs];
  }

  /** The faults of the plan in `options.faults`: what was injected, and an end to it. */
  get faults(): FaultControl {
    const { injected, stop } = this.#engine.faults;
    return { injected, stop };
  }

  /**
   * Messages in a queue, without consuming them: those that are visible, delayed and in flight.
   *
   * @param name an output of the stack, or the beginning of the queue's logical id
   * @throws Error that names the queues there are
   */
  async queue(name: string): Promise<readonly QueuedMessage[]> {
    const { stack, queues } = this.#engine;
    return queues.look(findQueue(stack, name)).map(({ messageId, body, messageAttributes }) => ({
      messageId,
      body,
      attributes: Object.fromEntries(
        Object.entries(messageAttributes).map(([key, value]) => [
          key,
          value.StringValue ?? value.BinaryValue ?? '',
        ]),
      ),
    }));
  }

  /**
   * The alarms of the stack, from the metrics of its queues, topics, rules and functions, and from those that functions write in
   * the embedded metric format. Their minutes are scaled by the longest of what is scaled: `timeScale`, or what a visibility timeout
   * was shortened to. They are worked out when asked for, for all the time since the start; nobody is told of them.
   *
   * @example
   * simulator.alarms().filter(({ wentOff }) => wentOff.length > 0).map(({ logicalId, reason }) => `${logicalId}: ${reason}`)
   */
  alarms(): readonly AlarmReport[] {
    return this.#engine.alarms();
  }

  /**
   * Records of a delivery stream, oldest first. They stay there: nothing delivers them.
   *
   * @param name the beginning of the stream's logical id
   * @throws Error that names the streams there are
   */
  stream(name: string): readonly StreamRecord[] {
    const { stack, streams } = this.#engine;
    const { physicalId } = findByPrefix(stack, 'AWS::KinesisFirehose::DeliveryStream', name);
    return [...streams.look(physicalId)];
  }

  /** The stack's outputs. */
  outputs(): Readonly<Record<string, string>> {
    return this.#engine.stack.outputs;
  }

  /** Resources of a type, their properties resolved, such as all `AWS::Events::Rule`. */
  resources(type: string): readonly StackResource[] {
    return this.#engine.stack.resources.filter((resource) => resource.type === type);
  }

  /** Types of the stack that the engine does not run, with the logical ids of their resources. */
  notRun(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(unknownTypes(this.#engine.stack.resources));
  }

  /**
   * SIGKILLs the processes of a function, at whatever they are. The next invocation gets a new process.
   *
   * @param logicalIdPrefix the beginning of the function's logical id
   */
  killFunction(logicalIdPrefix: string): void {
    const { logicalId } = findByPrefix(this.#engine.stack, 'AWS::Lambda::Function', logicalIdPrefix);
    this.#engine.functions.kill({ functionId: logicalId });
  }

  /** Ends every process, server and temporary file of the engine. */
  close(): Promise<void> {
    return this.#engine.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
