import { plural } from '../report/text/page.js';
import { wrapWidth } from '../terminal/display-width.js';
import type { AssumedBehaviour, ConformReport } from './conform-report.js';

const WIDTH = 100;

/** A script of bash: everything but the commands is a comment. */
export function conformText({ preamble, services }: ConformReport): string {
  const assumed = services.flatMap((service) => service.assumed);
  const checked = assumed.filter(({ check }) => check !== undefined);
  const changing = checked.filter(({ check }) =>
    check?.commands.some(({ changes }) => changes !== undefined),
  );
  const head = [
    `What the local engine assumes of AWS, and how you see in an account of yours whether it is so: ` +
      `${plural(assumed.length, 'behaviour')}, ${checked.length} with commands. ` +
      `Read each before you run it: those of ${changing.length} change something, which stands above them after CHANGES. ` +
      `What you find, we want to know.`,
  ];
  return [
    ...comment(head),
    '',
    ...preamble,
    ...services.flatMap((service) => ['', `## ${service.title}`, ...service.assumed.flatMap(lines)]),
    '',
  ].join('\n');
}

function lines({ id, behaviour, source, check }: AssumedBehaviour): readonly string[] {
  return [
    '',
    ...comment([`${id}: ${behaviour}${source === undefined ? '' : ` (${source})`}`]),
    ...(check === undefined
      ? comment(['no command: a few of them cannot show it'])
      : [
          ...check.commands.flatMap(({ command, changes }) => [
            ...(changes === undefined ? [] : comment([`CHANGES: ${changes}`])),
            command,
          ]),
          ...comment([`expected: ${check.expect}`]),
        ]),
  ];
}

function comment(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => wrapWidth(text, WIDTH - 2).map((line) => `# ${line}`));
}
