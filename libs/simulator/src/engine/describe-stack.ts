import { unknownTypes } from '../assembly/resource-types.js';
import type { Stack } from '../assembly/template.js';

const shown = {
  Queue: 'queues',
  Topic: 'topics',
  Table: 'tables',
  Rule: 'event rules',
  Function: 'functions',
};

/** Says what a stack has, and what of it is not run. */
export function describeStack(stack: Stack, report: (line: string) => void): void {
  const counts = Object.entries(shown).map(([end, what]) => {
    const count = stack.resources.filter(
      ({ type }) => type.endsWith(`::${end}`) || type.endsWith(`::Global${end}`),
    ).length;
    return `${count} ${what}`;
  });
  report(`stack ${stack.name}: ${counts.join(', ')}`);
  for (const [type, ids] of unknownTypes(stack.resources))
    report(`not run locally: ${type} (${ids.join(', ')})`);
}
