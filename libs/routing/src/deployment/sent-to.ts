import { parseArn } from './arn.js';
import type { Deployment, Destination } from './deployment.js';
import { resourceType, typeOfArn } from './resource-types.js';

/**
 * Destinations that no resource of the input describes, but that say by type or ARN what they are: a log group that was
 * there before, a state machine. Topics, queues and functions say nothing of themselves: who reads them is not known.
 */
export function alsoSentTo(
  deployment: Deployment,
  typeOf: (id: string) => string | undefined,
): readonly Destination[] {
  const listed = new Set(
    [deployment.destinations, deployment.functions, deployment.unread].flatMap((parts) =>
      parts.map(({ id }) => id),
    ),
  );
  const found = new Map<string, Destination>();
  for (const { targets, place } of deployment.eventRules) {
    for (const { to } of targets) {
      const type = listed.has(to) ? undefined : (typeOf(to) ?? typeByArn(to));
      const kind = type === undefined ? undefined : (resourceType(type)?.kind ?? 'other');
      if (type === undefined || kind === undefined || kind === 'topic' || kind === 'queue') continue;
      if (/^(AWS::Lambda::|aws_lambda_)/.test(type)) continue;
      found.set(to, { id: to, name: to, place, kind, type });
    }
  }
  return [...found.values()];
}

function typeByArn(text: string): string | undefined {
  const arn = parseArn(text);
  return arn === undefined ? undefined : typeOfArn(arn.service, arn.resource);
}
