import { fitText } from './fit-text.js';
import type { Incident, IncidentDetails } from './incident.js';

/** Bytes of JSON. An SNS message holds the JSON beside an e-mail text, with room to spare. */
const MOST_BYTES = 16_000;

type Step = (details: IncidentDetails) => Partial<IncidentDetails>;

/** What gives way, in this order, when texts of many bytes a character make an incident too large. */
const STEPS: readonly Step[] = [
  ({ types }) => ({ types: types.slice(0, 1) }),
  ...Array.from({ length: 10 }, (): Step => ({ resources }) => ({ resources: resources.slice(0, -1) })),
  ({ description }) => ({ description: fitText(description, 256).text, remediation_url: undefined }),
  ({ title, types }) => ({ title: fitText(title, 128).text, types: types.slice(0, 0) }),
  (details) => ({
    id: fitText(details.id, 1024, 'utf8').text,
    product_arn: fitText(details.product_arn, 1024, 'utf8').text,
  }),
];

/** Makes the JSON of an incident fit. `resource_count` still says how many resources there are. */
export function fitIncident(incident: Incident): Incident {
  let fitted = incident;
  for (const step of STEPS) {
    if (Buffer.byteLength(JSON.stringify(fitted)) <= MOST_BYTES) break;
    fitted = {
      ...fitted,
      incident_details: { ...fitted.incident_details, ...step(fitted.incident_details) },
    };
  }
  return fitted;
}
