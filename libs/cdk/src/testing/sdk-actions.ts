import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROCESSOR = join(__dirname, '..', '..', '..', '..', 'apps', 'processor', 'src');

/**
 * The IAM action of each SDK command that a function of ours sends: AWS names some of them differently.
 * Source: Service Authorization Reference, pages of Amazon DynamoDB, AWS Security Hub, Amazon SNS and Amazon SQS.
 */
const ACTIONS: Readonly<Record<string, string>> = {
  BatchGetItem: 'dynamodb:BatchGetItem',
  BatchUpdateFindings: 'securityhub:BatchUpdateFindings',
  GetItem: 'dynamodb:GetItem',
  PublishBatch: 'sns:Publish',
  PutItem: 'dynamodb:PutItem',
  SendMessage: 'sqs:SendMessage',
  UpdateItem: 'dynamodb:UpdateItem',
};

/** The actions that the processor's source asks for. Throws on a command that stands in no row of the table. */
export function processorActions(): readonly string[] {
  const commands = new Set<string>();
  for (const file of globSync('**/*.ts', { cwd: PROCESSOR, exclude: ['**/*.spec.ts'] })) {
    for (const [, command] of readFileSync(join(PROCESSOR, file), 'utf8').matchAll(/\bnew (\w+)Command\(/g)) {
      if (command !== undefined) commands.add(command);
    }
  }
  return [...commands].map((command) => {
    const action = ACTIONS[command];
    if (action === undefined)
      throw new Error(`the processor sends ${command}Command, which has no row in ACTIONS`);
    return action;
  });
}
