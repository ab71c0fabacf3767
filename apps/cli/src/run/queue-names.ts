import type { Engine } from './engine.js';

/** How to ask the engine for the queues of a stack: by output, else by logical id. */
export interface QueueNames {
  readonly parked?: string;
  readonly tickets?: string;
  /** Queues that must stay empty: dead letters, and what SNS could not deliver. */
  readonly deadLetters: readonly { readonly name: string; readonly shownAs: string }[];
}

const HASH = /[0-9A-F]{8}$/;
const MUST_STAY_EMPTY = /DeadLetterQueue$|Undelivered\w*Queue$/;

/**
 * Finds the queues of the construct. A stack of one's own has no outputs for them; there the ids that the construct
 * gives them tell.
 */
export function findQueues(engine: Pick<Engine, 'outputs' | 'resources'>): QueueNames {
  const ids = engine.resources('AWS::SQS::Queue').map(({ logicalId }) => logicalId);
  const known = new Set(Object.keys(engine.outputs()));
  const find = (construct: string): string | undefined => {
    if (known.has(`${construct}Url`)) return `${construct}Url`;
    const found = ids.filter((id) => plain(id).endsWith(construct) && !MUST_STAY_EMPTY.test(plain(id)));
    return found.length === 1 ? found[0] : undefined;
  };
  const deadLetters = ids
    .filter((id) => MUST_STAY_EMPTY.test(plain(id)))
    .map((id) => ({ name: id, shownAs: plain(id) }));
  return { parked: find('ParkedQueue'), tickets: find('TicketQueue'), deadLetters };
}

function plain(logicalId: string): string {
  return logicalId.replace(HASH, '');
}
