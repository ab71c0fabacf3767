import { aDeployment } from '../testing/a-deployment.js';
import { checkStack } from './checks/check-stack.js';
import type { VerifyReport } from './verify-report.js';
import { verifyText } from './verify-text.js';

const evil = 'x\u001B[2J\u202Ey\nz';
const { hub: _hub, ...whole } = aDeployment();
const report: VerifyReport = {
  schema: 'tocsin.verify/1',
  ...{
    stack: evil,
    account: evil,
    region: evil,
    mode: 'live',
    mark: 'notified',
    source: 'cspm',
    acted: true,
  },
  plan: [evil],
  checks: checkStack({ ...whole, hub: { ok: false, call: evil, code: evil, message: evil } }, 'HIGH'),
  hops: [{ id: 'opened', outcome: 'failed', at: '2026-11-24T12:00:00.000Z', afterMs: 1_234, detail: evil }],
  leftBehind: [evil],
  interrupted: false,
  ok: false,
};
const page = { width: 80, paint: (_style: unknown, text: string) => text };

// Planted fault seen red: `hopText` without safeLine.
it('shows nothing of AWS that could act on a terminal', () => {
  const text = verifyText(report, page);
  for (const character of ['\u001B', '\u202E']) expect(text).not.toContain(character);
  expect(text).not.toMatch(/\nz/);
  expect(text).toMatch(/\n✗ opened {5}12:00:00Z \+1\.2 s +x/);
  expect(text).toMatch(/\nNot everything was seen: 1 check failed; opened: failed; 1 thing left behind\.\n$/);
});
