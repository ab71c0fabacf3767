import { readConfig } from './config.js';

const queue = { TOCSIN_ROUTINE_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/routine' };
const lists = { TOCSIN_LISTS_PATH: '/opt/tocsin/lists/manifest.json', TOCSIN_LISTS_SHA256: 'f'.repeat(64) };

describe('readConfig', () => {
  it('reads an environment with lists, and one without', () => {
    expect(readConfig(queue).lists).toBeUndefined();
    expect(readConfig({ ...queue, ...lists }).lists).toEqual({
      path: '/opt/tocsin/lists/manifest.json',
      sha256: 'f'.repeat(64),
    });
  });

  // Planted fault seen red: a path alone taken for no lists.
  it('names everything that is wrong at once', () => {
    expect(() => readConfig({ TOCSIN_LISTS_PATH: '/opt/x' })).toThrow(
      /TOCSIN_ROUTINE_QUEUE_URL is missing; TOCSIN_LISTS_PATH is "\/opt\/x" and TOCSIN_LISTS_SHA256 "", allowed: both, or neither/,
    );
  });
});
