import { readFinding } from '../src/read-finding.js';
import { findingsSample } from './findings-sample.js';
import { equalityReader } from '../src/criteria/equality-reader.js';
import { classOf } from '../src/class-of.js';
const texts = findingsSample();
const findings = texts.map((text) => readFinding(JSON.parse(text)));
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
const raws = findings.map((f) => f.raw as any);
const names = ['AwsAccountId', 'GeneratorId', 'Title', 'RecordState', 'ProductName', 'Id'];
const dyn = names.map((n) => (raw: any) => raw[n]);
cpu('dyn6', () => {
  let s = 0;
  for (const r of raws) for (const d of dyn) if (d(r) !== undefined) s++;
  return s;
});
const con = [
  (r: any) => r.AwsAccountId,
  (r: any) => r.GeneratorId,
  (r: any) => r.Title,
  (r: any) => r.RecordState,
  (r: any) => r.ProductName,
  (r: any) => r.Id,
];
cpu('con6', () => {
  let s = 0;
  for (const r of raws) for (const d of con) if (d(r) !== undefined) s++;
  return s;
});
cpu('own6', () => {
  let s = 0;
  for (const r of raws) for (const n of names) if (Object.hasOwn(r, n)) s++;
  return s;
});
const eq = names.map((n) => equalityReader('asff:' + n));
cpu('eqreader6', () => {
  let s = 0;
  for (const r of raws) for (const d of eq) if (d(r) !== undefined) s++;
  return s;
});
for (const k of [
  'AwsAccountId',
  'SeverityLabel',
  'Type',
  'ResourceId',
  'ComplianceSecurityControlId',
  'WorkflowStatus',
]) {
  const e = equalityReader('asff:' + k);
  cpu('eq ' + k, () => {
    let s = 0;
    for (const r of raws) if (e(r) !== undefined) s++;
    return s;
  });
}
cpu('severity const', () => {
  let s = 0;
  for (const r of raws) if (r.Severity?.Label !== undefined) s++;
  return s;
});
const m = new Map(findings.map((f, i) => [f.accountId, i]));
const m2 = new Map(findings.map((f, i) => [f.id, i]));
cpu('map get account', () => {
  let s = 0;
  for (const f of findings) if (m.get(f.accountId) !== undefined) s++;
  return s;
});
cpu('map get id', () => {
  let s = 0;
  for (const f of findings) if (m2.get(f.id) !== undefined) s++;
  return s;
});
cpu('classOf', () => {
  let s = 0;
  for (const f of findings) s += classOf(f).length;
  return s;
});
class V {
  constructor(
    public a: string,
    public b: string,
    public c: number,
    public d: string,
  ) {
    Object.freeze(this);
  }
}
class W {
  constructor(
    public a: string,
    public b: string,
    public c: number,
    public d: string,
  ) {}
}
cpu('frozen', () => {
  let s = 0;
  for (const f of findings) s += new V(f.id, f.id, 3, 'a').c;
  return s;
});
cpu('unfrozen', () => {
  let s = 0;
  for (const f of findings) s += new W(f.id, f.id, 3, 'a').c;
  return s;
});
