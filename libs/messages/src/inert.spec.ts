import { createFitter } from './inert.js';

const TOKENS = [
  'xoxb-123456789012-abcdefghijklmnop',
  'AKIAIOSFODNN7EXAMPLE',
  'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
];
const LIMIT = 300;

describe('createFitter', () => {
  // Planted: what is not whole is shown to its end. `xoxb-12345678901` was left of a token whose end was not looked at.
  it.each(TOKENS)('shows no half of a secret, wherever a long text is cut: %s', (token) => {
    const secrets = `password=${'x'.repeat(200)} `.repeat(20);
    for (let at = 0; at < token.length; at += 1) {
      const start = LIMIT * 4 + 1_024 - at;
      const text = `${secrets.slice(0, start - 1)} ${token} and more`;
      const fit = createFitter();
      for (const shown of [fit.line(text, LIMIT), fit.block(text, LIMIT)]) {
        expect(shown).not.toContain(token.slice(0, 8));
      }
      expect(fit.mark()).toEqual({ truncated: true });
    }
  });

  it('says nothing of a text that is whole', () => {
    const fit = createFitter();
    expect([fit.line(' a\r\n b ', 300), fit.block(' a\r\n\r\n b ', 300)]).toEqual(['a b', 'a\nb']);
    expect(fit.mark()).toEqual({});
  });
});
