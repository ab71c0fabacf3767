import { readInstant } from '../src/instant.js';
const texts = Array.from({ length: 1000 }, (_, i) => new Date(1.79e12 + i * 1e6).toISOString());
const cpu = (name: string, f: () => number) => {
  for (let i = 0; i < 200; i++) f();
  let best = 1e9;
  for (let k = 0; k < 20; k++) {
    const a = process.cpuUsage();
    for (let i = 0; i < 50; i++) f();
    const b = process.cpuUsage(a);
    best = Math.min(best, (b.user + b.system) / 50);
  }
  console.log(name, best.toFixed(1), 'ns each');
};
cpu('readInstant', () => {
  let s = 0;
  for (const t of texts) s += readInstant(t) ?? 0;
  return s;
});
cpu('Date.parse', () => {
  let s = 0;
  for (const t of texts) s += Date.parse(t);
  return s;
});
