import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { galleryPage } from './page.js';

const folder = join(process.cwd(), 'out-tsc/gallery');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'index.html');
writeFileSync(file, galleryPage());
console.log(`Wrote ${file}: open it in a browser.`);
