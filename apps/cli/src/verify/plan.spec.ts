import { aDeployment, topicArn } from '../testing/a-deployment.js';
import { planOf } from './plan.js';

const settings = { severity: 'HIGH', timeout: 900 };
const { processor } = aDeployment();

describe('the plan', () => {
  // Planted fault seen red: pending addresses are named too.
  it('says first of all who gets a mail, and who else hears', () => {
    const subscription = { topicArn, protocol: 'email', pending: false };
    const value = [
      { ...subscription, endpoint: 'soc@example.com' },
      { ...subscription, endpoint: 'late@example.com', pending: true },
      { ...subscription, endpoint: 'ops@example.com', topicArn: 'arn:ops' },
      { ...subscription, protocol: 'https', endpoint: 'https://pager.example.com/' },
    ];
    const [first, second] = planOf(aDeployment({ subscriptions: { ok: true, value } }), settings);
    expect(first).toBe('These WILL get a mail about a test: soc@example.com.');
    expect(second).toMatch(
      /^1 other subscription will get it too.*: https:\/\/pager\.example\.com\/ \(https\)\.$/,
    );
  });

  it('says in shadow mode how far it will see', () => {
    const plan = planOf(aDeployment({ processor: { ...processor, mode: 'shadow' } }), settings).join(' ');
    expect(plan).toMatch(/nobody is told/);
    expect(plan).toMatch(/and no further: that nothing is published/);
    expect(plan).not.toMatch(/WILL get a mail/);
  });

  it('waits for the marker alone where Workflow is left alone', () => {
    const plan = planOf(aDeployment({ processor: { ...processor, mark: 'none' } }), settings).join(' ');
    expect(plan).toMatch(/until the finding is marked\./);
  });
});
