import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { OCSF_FILTERS } from './ocsf-fields.js';

const data = process.env['TOCSIN_DATA'] ?? resolve(__dirname, '../../../../../shared/data');
const file = join(data, 'asff-shape.json');

(existsSync(file) ? describe : describe.skip)('the fields of OCSF criteria', () => {
  it('are those of AWS’s own model, in its order, and one more', () => {
    const { enums, OcsfFindingFilters } = JSON.parse(readFileSync(file, 'utf8'));
    const composite = OcsfFindingFilters.members.CompositeFilters.member.members;
    const known = Object.fromEntries([...OCSF_FILTERS].map(([list, { fields }]) => [list, fields]));
    expect(Object.keys(known).sort()).toEqual(
      Object.keys(composite)
        .filter((list) => /^[A-Z][a-z]+Filters$/.test(list))
        .sort(),
    );
    expect(known).toEqual({
      StringFilters: [...enums.OcsfStringField, 'metadata.product.feature.uid'],
      DateFilters: enums.OcsfDateField,
      BooleanFilters: enums.OcsfBooleanField,
      NumberFilters: enums.OcsfNumberField,
      MapFilters: enums.OcsfMapField,
      IpFilters: enums.OcsfIpField,
    });
  });
});
