/**
 * Findings of a file come within seconds and are older than the engine: without these they would be a storm and a backlog.
 * What the policy gathers is told after a quarter of an hour instead of a day.
 */
export const AS_IF_EACH_CAME_ALONE: Readonly<Record<string, string>> = {
  TOCSIN_BACKLOG: 'tell',
  TOCSIN_GATHER_SECONDS: '900',
  TOCSIN_STORM_THRESHOLD: '0',
};
