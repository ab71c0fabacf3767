// Adds up what the test runners printed in the files given, names what failed, and ends with one line: `N passed, N failed`.
// Counts jest's `Tests:` lines and the lines `check passed: …` / `check failed: …`.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
let skipped = 0;
const failures = new Set();
const escape = String.fromCharCode(27);
const colour = new RegExp(`${escape}\\[[0-9;]*m`, 'g');
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').replace(colour, '').split('\n')) {
    const summary = /^\s*Tests:\s+(.*total)\s*$/.exec(line)?.[1];
    if (summary !== undefined) {
      passed += Number(/(\d+) passed/.exec(summary)?.[1] ?? 0);
      failed += Number(/(\d+) failed/.exec(summary)?.[1] ?? 0);
      skipped += Number(/(\d+) (?:skipped|todo)/.exec(summary)?.[1] ?? 0);
    }
    if (line.startsWith('check passed: ')) passed += 1;
    if (line.startsWith('check failed: ')) failed += 1;
    // A suite that fails, a test in it (jest repeats each in its summary), a target, a check.
    if (/^\s*(?:FAIL |● (?!Console$)|✖ |check failed: )/.test(line)) failures.add(line.trim());
  }
}
for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
