import * as z from 'zod';

import { list, text } from './finding-texts.js';

/** Seconds or milliseconds since 1970, up to the last time that ECMAScript has. */
const time = z.number().gt(0).max(8.64e15).optional();

const named = (thing: { uid?: string; name?: string }) => thing.uid !== undefined || thing.name !== undefined;

const resource = z
  .looseObject({
    uid: text.optional(),
    name: text.optional(),
    type: text.optional(),
    region: text.optional(),
    tags: z.union([z.looseObject({}), list]).optional(),
    labels: list.optional(),
  })
  .refine(named, 'uid or name');

/**
 * The members of an OCSF finding that are read, as OCSF documents them; `readFinding` keeps to it as
 * {@link AsffFindingSchema} says.
 *
 * Source: OCSF schema 1.1 to 1.5, the finding classes 2002, 2003, 2004 and 2006; `vendor_attributes` and `comment`: AWS
 * Security Hub User Guide.
 */
export const OcsfFindingSchema = z.looseObject({
  class_uid: z.number().optional(),
  activity_id: z.number().optional(),
  activity_name: text.optional(),
  time,
  time_dt: text.optional(),
  message: text.optional(),
  comment: text.optional(),
  severity_id: z.number().optional(),
  severity: text.optional(),
  status_id: z.number().optional(),
  status: text.optional(),
  status_code: text.optional(),
  finding_info: z.looseObject({
    uid: text,
    title: text.optional(),
    desc: text.optional(),
    types: z.array(text).optional(),
    analytic: z.looseObject({ name: text.optional(), uid: text.optional() }).optional(),
    created_time: time,
    created_time_dt: text.optional(),
    modified_time: time,
    modified_time_dt: text.optional(),
    first_seen_time: time,
    first_seen_time_dt: text.optional(),
    src_url: text.optional(),
  }),
  metadata: z.looseObject({
    product: z
      .looseObject({ uid: text.optional(), name: text.optional(), vendor_name: text.optional() })
      .refine(named, 'uid or name'),
    event_code: text.optional(),
  }),
  cloud: z.looseObject({
    account: z.looseObject({ uid: text, name: text.optional() }),
    region: text.optional(),
    cloud_partition: text.optional(),
  }),
  compliance: z
    .looseObject({
      control: text.optional(),
      status_id: z.number().optional(),
      status: text.optional(),
    })
    .optional(),
  vendor_attributes: z
    .looseObject({ severity_id: z.number().optional(), severity: text.optional() })
    .optional(),
  resources: z.array(resource).optional(),
  resource: resource.optional(),
  remediation: z
    .looseObject({ desc: text.optional(), references: list.optional(), kb_articles: list.optional() })
    .optional(),
});
