import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDENS } from './fixtures/golden-notices.js';
import { renderEmail } from './render-email.js';

// UPDATE_GOLDEN=1 writes the files anew. Read what changed, as somebody who is woken by it.
const update = process.env['UPDATE_GOLDEN'] === '1';

describe('the mails as they are read', () => {
  it.each(GOLDENS)('$name', ({ name, notice, view }) => {
    const { subject, text } = renderEmail(notice, view);
    const file = join(__dirname, '__golden__/email', `${name}.txt`);
    const mail = `Subject: ${subject}\n\n${text}`;
    if (update) writeFileSync(file, mail);
    expect(mail).toBe(readFileSync(file, 'utf8'));
  });
});
