import fc from 'fast-check';
import type * as z from 'zod';

import { readFinding, safeReadFinding, type Finding } from '../index.js';
import { aFinding, aGuardDutyFinding, anOcsfFinding } from '../testing.js';
import { AsffFindingSchema } from './asff-finding-schema.js';
import { GuardDutyFindingSchema } from './guardduty-finding-schema.js';
import { OcsfFindingSchema } from './ocsf-finding-schema.js';

type Path = readonly PropertyKey[];
type Json = Record<PropertyKey, unknown>;

const asff = () =>
  aFinding({
    Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.19' },
    Note: { Text: 'Mine.', UpdatedBy: 'ana' },
    UserDefinedFields: { ticket: 'SEC-1' },
  });
const FORMATS: readonly (readonly [string, z.ZodType, Json])[] = [
  ['ASFF', AsffFindingSchema, asff()],
  ['OCSF', OcsfFindingSchema, anOcsfFinding({ comment: 'Ours.', compliance: { status_id: 3 } })],
  ['GuardDuty', GuardDutyFindingSchema, aGuardDutyFinding()],
];

/** Values of every type, among them those that some member allows and another does not. */
const ODD = [
  ...[
    undefined,
    null,
    true,
    false,
    0,
    1,
    7.5,
    -1,
    101,
    '',
    ' \n',
    'x',
    '8.0',
    'HIGH',
    'high',
    'NEW',
    'ACTIVE',
  ],
  ...[
    [],
    [null],
    ['x', 5, ' '],
    {},
    { Id: 5 },
    { Label: 'HIGH' },
    { Status: 'x' },
    { uid: '' },
    { name: 'n' },
  ],
  JSON.parse('{"__proto__":"x","constructor":"y","a":1}'),
];

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [path, ...Object.keys(value).flatMap((name) => pathsOf((value as Json)[name], [...path, name]))];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (Object(inner) as Json)[name], value);

function put(value: Json, path: Path, odd: unknown): void {
  const parent = at(value, path.slice(0, -1));
  const [name] = path.slice(-1);
  if (typeof parent !== 'object' || parent === null || name === undefined) return;
  if (odd !== undefined) Object.assign(parent, { [name]: odd });
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else Reflect.deleteProperty(parent, name);
}

const changed = (example: Json) => {
  const paths = pathsOf(example).filter((path) => path.length > 0) as [Path, ...Path[]];
  const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...ODD));
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const raw = structuredClone(example);
    for (const [path, odd] of changes) put(raw, path, structuredClone(odd));
    return raw;
  });
};

/** What is left when all that the schema refuses is taken away, one by one; undefined: what it requires is not there. */
function conforming(schema: z.ZodType, raw: Json): Json | undefined {
  const rest = structuredClone(raw);
  for (;;) {
    const path = schema.safeParse(rest).error?.issues[0]?.path;
    if (path === undefined) return rest;
    const refused = at(rest, path) === undefined ? path.slice(0, -1) : path;
    if (refused.length === 0) return undefined;
    put(rest, refused, undefined);
  }
}

const withoutRaw = ({ raw: _, ...finding }: Finding) => finding;

// Planted faults seen red: a title of any type (ASFF, OCSF), `archived` of any type (GuardDuty), an odd `Types` that hides
// those of the provider, an account that the schema does not require, blank texts in the schema.
describe.each(FORMATS)('the schema of a finding: %s', (_, schema, example) => {
  it('takes the example as it is', () => {
    expect(schema.safeParse(example).error).toBeUndefined();
  });

  it('says what is readable, and what of it counts as absent', () => {
    fc.assert(
      fc.property(changed(example), (raw) => {
        const rest = conforming(schema, raw);
        const result = safeReadFinding(raw);
        expect(result.ok).toBe(rest !== undefined);
        if (rest !== undefined) expect(withoutRaw(readFinding(raw))).toEqual(withoutRaw(readFinding(rest)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the schema of an ASFF finding', () => {
  /** What is read of a finding that keeps to the schema: every member of it, as it came. */
  function expected(raw: z.infer<typeof AsffFindingSchema>): object {
    const { FindingProviderFields: provided, Compliance, Note, Remediation } = raw;
    const recommendation = Remediation?.Recommendation;
    return {
      id: raw.Id,
      productArn: raw.ProductArn,
      accountId: raw.AwsAccountId,
      accountName: raw.AwsAccountName,
      productName: raw.ProductName,
      companyName: raw.CompanyName,
      generatorId: raw.GeneratorId,
      types: raw.Types ?? provided?.Types ?? [],
      title: raw.Title,
      description: raw.Description,
      workflowStatus: raw.Workflow?.Status,
      recordState: raw.RecordState,
      complianceStatus: Compliance?.Status,
      controlId: Compliance?.SecurityControlId,
      createdAt: raw.CreatedAt,
      updatedAt: raw.UpdatedAt,
      firstObservedAt: raw.FirstObservedAt,
      sourceUrl: raw.SourceUrl,
      sample: raw.Sample ?? false,
      note: Note === undefined ? undefined : { text: Note.Text, updatedBy: Note.UpdatedBy },
      remediation:
        recommendation?.Text === undefined && recommendation?.Url === undefined
          ? undefined
          : { text: recommendation.Text, url: recommendation.Url },
      resources: (raw.Resources ?? []).map(({ Type = 'Other', Id, Region, Tags = {} }) => ({
        type: Type,
        id: Id,
        region: Region,
        tags: Tags,
      })),
      userDefinedFields: raw.UserDefinedFields ?? {},
      ...(raw.Region === undefined ? {} : { region: raw.Region }),
    };
  }

  // Planted faults seen red: the control not read; Original of the provider not read.
  it('loses nothing of what keeps to it', () => {
    fc.assert(
      fc.property(changed(asff()), (raw) => {
        const rest = conforming(AsffFindingSchema, raw);
        fc.pre(rest !== undefined);
        const finding = withoutRaw(readFinding(rest));
        const kept = rest as z.infer<typeof AsffFindingSchema>;
        expect(finding).toEqual({ ...finding, ...expected(kept) });

        const said = kept.FindingProviderFields?.Severity;
        const original = kept.Severity?.Original ?? said?.Original;
        const { label, origin, provider, ...severity } = finding.severity;
        expect(provider).toBe(said?.Label);
        expect(severity.original).toBe(original === undefined ? undefined : String(original));
        if (kept.Severity?.Label !== undefined)
          expect([label, origin]).toEqual([kept.Severity.Label, 'label']);
      }),
      { numRuns: 1000 },
    );
  });
});
