/** A resource of a plan, as `terraform show -json` has it once in each of its three parts. */
export interface PlannedResource {
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values: object;
  /** What is known after apply only. */
  readonly unknown?: object;
  /** What the arguments refer to. */
  readonly references?: Readonly<Record<string, readonly string[]>>;
  /** What the caller of for_each goes over. */
  readonly forEach?: readonly string[];
}

export interface PlannedModule {
  readonly name: string;
  readonly given: Readonly<Record<string, readonly string[]>>;
  readonly resources: readonly PlannedResource[];
}

/** The object that Terraform prints for a plan. Source: Terraform, "JSON Output Format". */
export function planOf(resources: readonly PlannedResource[], modules: readonly PlannedModule[] = []) {
  const every = [
    ...resources.map((one) => ({ one, before: '' })),
    ...modules.flatMap((module) =>
      module.resources.map((one) => ({ one, before: `module.${module.name}.` })),
    ),
  ];
  return {
    format_version: '1.2',
    terraform_version: '1.9.5',
    planned_values: {
      root_module: {
        resources: resources.map((one) => planned(one, '')),
        child_modules: modules.map(({ name, resources: inside }) => ({
          address: `module.${name}`,
          resources: inside.map((one) => planned(one, `module.${name}.`)),
        })),
      },
    },
    resource_changes: every.map(({ one, before }) => ({
      address: addressOf(one, before),
      change: { actions: ['create'], after_unknown: { id: true, arn: true, ...one.unknown } },
    })),
    configuration: {
      root_module: {
        resources: written(resources),
        module_calls: Object.fromEntries(
          modules.map(({ name, given, resources: inside }) => [
            name,
            { source: `./${name}`, expressions: expressions(given), module: { resources: written(inside) } },
          ]),
        ),
      },
    },
  };
}

function planned(one: PlannedResource, before: string) {
  const { type, name, index, values } = one;
  return { address: addressOf(one, before), mode: 'managed', type, name, index, values };
}

/** Instances of one resource are written once. */
function written(resources: readonly PlannedResource[]) {
  const byAddress = new Map(
    resources.map(({ type, name, references = {}, forEach }) => [
      `${type}.${name}`,
      {
        address: `${type}.${name}`,
        ...{ mode: 'managed', type, name, expressions: expressions(references) },
        ...(forEach === undefined ? {} : { for_each_expression: { references: forEach } }),
      },
    ]),
  );
  return [...byAddress.values()];
}

function expressions(references: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(Object.entries(references).map(([name, all]) => [name, { references: all }]));
}

function addressOf({ type, name, index }: PlannedResource, before: string): string {
  return `${before}${type}.${name}${index === undefined ? '' : `[${JSON.stringify(index)}]`}`;
}
