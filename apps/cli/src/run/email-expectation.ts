import type { IncidentNotice } from '@tocsin/findings';
import { renderSns } from '@tocsin/messages';
import { compileFilterPolicy } from '@tocsin/routing';
import type { Engine } from './engine.js';

/** How many e-mails a notice must have caused: the e-mail subscriptions whose filter lets it through. */
export type EmailExpectation = (notice: IncidentNotice) => number;

/** Reads the stack's e-mail subscriptions. A notice's attributes are those that the processor publishes. */
export function emailExpectation(engine: Pick<Engine, 'resources'>): EmailExpectation {
  const filters = engine
    .resources('AWS::SNS::Subscription')
    .filter(({ properties }) => properties['Protocol'] === 'email')
    .map(({ properties: { FilterPolicy: policy } }) =>
      typeof policy === 'object' && policy !== null ? compileFilterPolicy(policy) : { matches: () => true },
    );
  return (notice) => {
    const view = { now: notice.incident.incident_details.timestamp, timeZone: 'UTC' };
    const attributes = Object.fromEntries(
      Object.entries(renderSns(notice, view).MessageAttributes).map(([name, { DataType, StringValue }]) => [
        name,
        { Type: DataType, Value: StringValue },
      ]),
    );
    return filters.filter((filter) => filter.matches(attributes)).length;
  };
}
