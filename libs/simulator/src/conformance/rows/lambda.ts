import type { ConformanceService } from '../row.js';

/** Lambda. */
export const lambda: ConformanceService = {
  id: 'lambda',
  title: 'Lambda',
  rows: [
    {
      id: 'lambda/process',
      behaviour: 'a process takes one invocation at a time, is used again, and is replaced when it has died',
      source: 'developer guide: execution environment',
      status: 'documented',
      tests: [
        ['lambda/function-pool.spec.ts', 'a free process is used again'],
        ['lambda/function-pool.spec.ts', 'a process that died is replaced'],
      ],
    },
    {
      id: 'lambda/concurrency',
      behaviour: 'a function has at most `maxProcesses` processes (2)',
      status: 'not run',
      tests: [],
    },
    {
      id: 'lambda/runtime',
      behaviour: 'the Runtime API; handlers in `.js`, `.mjs`, `.cjs`; the context object',
      source: 'developer guide: Runtime API, Node.js handler',
      status: 'documented',
      tests: [['simulator.spec.ts', 'to the ticket queue and to a person, and is marked']],
    },
    {
      id: 'lambda/timeout',
      behaviour:
        'timeout: the process is killed; real seconds, scaled but at least 5 s or what the template says',
      source: 'developer guide: timeout',
      status: 'documented',
      tests: [
        ['lambda/scaled-time.spec.ts', 'timeout %d s, visibility %d s at the scale %d'],
        [
          'faults/deliveries.spec.ts',
          'a timeout without seconds lasts as long as the function, and the message comes again',
        ],
      ],
    },
    {
      id: 'lambda/environment',
      behaviour: 'reserved environment names and more than 4 KB of environment are refused',
      source: 'developer guide: environment variables',
      status: 'documented',
      tests: [
        ['lambda/process-environment.spec.ts', 'refuses %s'],
        ['simulator.spec.ts', 'a stack that Lambda would refuse does not start, and leaves nothing running'],
      ],
    },
    {
      id: 'lambda/layers',
      behaviour:
        'layers are merged into /opt; a variable whose value begins with `/opt/` points into the copy',
      source: 'developer guide: layers',
      status: 'documented',
      tests: [['simulator.spec.ts', 'to the ticket queue and to a person, and is marked']],
    },
    {
      id: 'lambda/machine',
      behaviour: 'memory limits, arm64, the read-only file system',
      status: 'not run',
      tests: [],
    },
    {
      id: 'lambda/event-source',
      behaviour:
        'event source: batch size, window (scaled), at most 6 MB, maximum concurrency, partial failures with all their cases',
      source: 'developer guide: Using Lambda with Amazon SQS',
      status: 'documented',
      tests: [
        ['lambda/poller.spec.ts', 'without a window a batch goes at once, at most BatchSize in one'],
        ['lambda/poller.spec.ts', 'with a window a batch goes when it is full, or when the window ends'],
        ['lambda/poller.spec.ts', 'no more batches at a time than the concurrency'],
        ['lambda/poller.spec.ts', 'a batch stays below 6 MB'],
        ['lambda/batch-response.spec.ts', 'without ReportBatchItemFailures the list says nothing'],
      ],
    },
    {
      id: 'lambda/event-source-refused',
      behaviour:
        'event source: a batch size above 10 without a window, or a visibility below the timeout, is refused',
      source: 'developer guide: Using Lambda with Amazon SQS',
      status: 'documented',
      tests: [['lambda/event-source.spec.ts', 'refuses %s']],
    },
    {
      id: 'lambda/hidden-from',
      behaviour:
        'a failed message is hidden for the visibility timeout from the end of the invocation (AWS: from the receive)',
      status: 'assumed',
      tests: [
        [
          'lambda/poller.spec.ts',
          'what failed is hidden for the visibility timeout, at least a second, and comes again',
        ],
      ],
    },
    {
      id: 'lambda/window-visible',
      behaviour: 'with a window, messages stay visible until the batch is taken',
      status: 'assumed',
      tests: [
        ['lambda/poller.spec.ts', 'with a window a batch goes when it is full, or when the window ends'],
      ],
    },
    {
      id: 'lambda/api',
      behaviour:
        'GetAlias, GetFunctionConfiguration, GetEventSourceMapping, ListEventSourceMappings: what the template says; one version, `1`',
      source: 'API: the page of each',
      status: 'documented',
      tests: [['outside-inventory.spec.ts', 'Lambda: the alias, the configuration, the event sources']],
    },
    {
      id: 'lambda/api-left-out',
      behaviour:
        'a mapping without ReportBatchItemFailures is answered without FunctionResponseTypes, or with none',
      source: 'API: EventSourceMappingConfiguration',
      status: 'assumed',
      tests: [['/apps/cli/src/verify/checks/check-event-sources.spec.ts', 'without partial failures']],
      check: {
        commands: [
          {
            command:
              'aws lambda list-event-source-mappings --query "EventSourceMappings[].[EventSourceArn,FunctionResponseTypes]"',
          },
        ],
        expect: '`null` or `[]` for a queue whose trigger reports no batch item failures',
      },
    },
  ],
};
