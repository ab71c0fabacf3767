import { PolicyError } from '../errors.js';
import { equalityReader } from './equality-reader.js';

describe('equalityReader', () => {
  it.each([
    ['asff:SeverityLabel', { Severity: { Label: 'HIGH' } }, 'HIGH'],
    ['asff:Title', { Title: 'x' }, 'x'],
    ['asff:Title', {}, undefined],
    ['asff:SeverityLabel', { Severity: null }, undefined],
    ['asff:SeverityLabel', {}, undefined],
    ['asff:Type', { Types: ['a', 'b'] }, ['a', 'b']],
    ['asff:ResourceType', { Resources: [{ Type: 'a' }, null, { Type: 'b' }, {}] }, ['a', 'b']],
    ['asff:ResourceOwnerOrgId', { Resources: [{ Owner: { Org: { Id: 'o' } } }] }, ['o']],
    ['ocsf:severity', { severity: 'High' }, 'High'],
    ['ocsf:metadata.product.name', { metadata: { product: { name: 'x' } } }, 'x'],
    ['ocsf:finding_info.types', { finding_info: { types: ['a', 'b'] } }, ['a', 'b']],
    ['ocsf:resources.type', { resources: [{ type: 'a' }, { type: ['b'] }] }, ['a', 'b']],
    ['ocsf:resources.type', { resources: { type: 'a' } }, 'a'],
    ['ocsf:resources.owner.account.uid', { resources: [{ owner: [{ account: { uid: 'a' } }] }] }, ['a']],
  ])('%s of %j is %j', (key, raw, expected) => {
    expect(equalityReader(key)(raw)).toEqual(expected);
  });

  it.each([
    '',
    'asff:',
    'asff:Severity',
    'ocsf:Title',
    'ocsf:severity_id',
    'xxxx:severity',
    'severity',
    'ocsf:constructor',
  ])('%p is no key', (key) => {
    expect(() => equalityReader(key)).toThrow(
      new PolicyError(
        `${key === '' ? 'the policy' : key}: found an unknown key, allowed: the key of an equality of compiled criteria`,
      ),
    );
  });
});
