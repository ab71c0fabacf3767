import type { Engine } from './start-engine.js';

/** What is still going on in the engine, one phrase each. */
export function pendingWork({ scheduler, functions, queues, mappedQueues }: Engine): readonly string[] {
  const waiting = [...scheduler.waiting()].map(([what, count]) => `${count} × ${what}`);
  const working = [...functions.pending()].map(([id, count]) => `${count} × invocation of ${id}`);
  const lying = mappedQueues.flatMap((name) => {
    const { ready, inFlight, delayed } = queues.depth(name);
    const empty = ready + inFlight + delayed === 0;
    return empty ? [] : [`queue ${name}: ${ready} visible, ${inFlight} in flight, ${delayed} delayed`];
  });
  return [...waiting, ...working, ...lying];
}
