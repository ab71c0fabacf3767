import { createDeliveries } from './deliveries.js';

const identifier = { Id: 'f', ProductArn: 'p' };

describe('the events of received records', () => {
  // Planted fault seen red: a repeated delivery with an id and a time of its own, which tells people a second time.
  test('the same version again is the same event', () => {
    const deliveries = createDeliveries();
    const first = deliveries.first(identifier, 'version 1');
    expect(deliveries.again(identifier, 'version 1')).toEqual(first);
  });

  test('an older version that nobody saw comes from before all others, and is then known', () => {
    const deliveries = createDeliveries();
    const newer = deliveries.first(identifier, 'version 2');
    const late = deliveries.again(identifier, 'version 1');
    expect(late.id).not.toBe(newer.id);
    expect(late.time < newer.time).toBe(true);
    expect(deliveries.again(identifier, 'version 1')).toEqual(late);
  });

  test('another finding has events of its own', () => {
    const deliveries = createDeliveries();
    const one = deliveries.first(identifier, 'a');
    expect(deliveries.first({ ...identifier, Id: 'g' }, 'b').id).not.toBe(one.id);
  });
});
