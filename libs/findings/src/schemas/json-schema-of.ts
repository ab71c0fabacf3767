import * as z from 'zod';

const PLACE = 'https://unpkg.com/@tocsin/findings/schema';

/**
 * The JSON Schema of a zod schema as this package ships it for editors. Draft 7, which is what editors read best.
 *
 * @param file - its name in the folder `schema` of the package
 */
export function jsonSchemaOf(schema: z.ZodType, file: string, title: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { $schema, $id: `${PLACE}/${file}`, title, ...rest };
}
