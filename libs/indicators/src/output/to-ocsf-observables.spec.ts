import fc from 'fast-check';
import { anyIndicator, indicator } from '../fixtures/indicators.js';
import { INDICATOR_TYPES, toOcsfObservables, type Indicator } from '../index.js';

describe('toOcsfObservables', () => {
  // Source: OCSF schema 1.9.0-dev, the types and attributes that carry `observable`.
  it.each<[Indicator['type'], number]>([
    ['domain-name', 1],
    ['ipv4-addr', 2],
    ['ipv6-addr', 2],
    ['mac-addr', 3],
    ['email-addr', 5],
    ['url', 6],
    ['file', 8],
    ['aws-arn', 10],
    ['cidr', 12],
    ['user-agent', 16],
    ['vulnerability', 18],
    ['aws-access-key-id', 19],
    ['aws-principal', 31],
    ['aws-account-id', 35],
    ['file-path', 45],
    ['windows-registry-key', 46],
    ['autonomous-system', 99],
    ['attack-pattern', 99],
    ['cryptocurrency-address', 99],
  ])('%s is %p', (type, id) => {
    expect(toOcsfObservables([indicator(type, 'x')])[0]?.type_id).toBe(id);
  });

  it.each([
    ['/device/ip', 'device.ip'],
    ['/evidences/0/src_endpoint/ip', 'evidences[0].src_endpoint.ip'],
    ['/unmapped/a~1b~0c', 'unmapped.a/b~c'],
    ['', 'ipv4-addr'],
    [undefined, 'ipv4-addr'],
  ])('names %j %j', (pointer, name) => {
    expect(toOcsfObservables([indicator('ipv4-addr', '198.51.100.7', { pointer })])[0]?.name).toBe(name);
  });

  it('names what is ours as well, and masks access key ids unless asked', () => {
    const key = indicator('aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE', { role: 'target' });
    expect(toOcsfObservables([key])[0]?.value).toBe('AKIA************MPLE');
    expect(toOcsfObservables([key], { showAccessKeyIds: true })[0]?.value).toBe('AKIAIOSFODNN7EXAMPLE');
  });

  // Planted fault seen red: repetitions stay.
  it('has the members of the schema, each observable once', () => {
    fc.assert(
      fc.property(fc.array(anyIndicator, { maxLength: 10 }), (indicators) => {
        const observables = toOcsfObservables([...indicators, ...indicators]);
        expect(observables).toEqual(toOcsfObservables(indicators));
        expect(new Set(observables.map((one) => JSON.stringify(one))).size).toBe(observables.length);
        for (const observable of observables) {
          expect(Object.keys(observable)).toEqual(['name', 'type_id', 'type', 'value']);
          expect(observable.name).not.toBe('');
          if (observable.type_id === 99) expect(INDICATOR_TYPES).toContain(observable.type);
        }
      }),
    );
  });
});
