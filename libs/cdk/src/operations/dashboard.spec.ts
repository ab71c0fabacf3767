import { resourcesOf, synthesize } from '../testing/synthesize.js';

/** The body of the dashboard, with what CloudFormation fills in left as it is. */
function bodyText(): string {
  const [dashboard, ...more] = Object.values(
    resourcesOf(synthesize().template, 'AWS::CloudWatch::Dashboard'),
  );
  expect(more).toEqual([]);
  return JSON.stringify(dashboard?.Properties['DashboardBody']);
}

it('shows the alarms, what became of findings, what waits, what failed', () => {
  const body = bodyText();
  const titles = [...body.replaceAll('\\', '').matchAll(/"title":"([^"]+)/g)].map(([, title]) => title);
  expect(titles).toEqual([
    'Needs somebody',
    'Findings, by what became of them',
    'Oldest finding that waits (seconds)',
    'Parked, and not delivered',
    'The processor',
    'Incidents that were looked up, by what became of them',
    'The enricher',
    'Findings that a sweep saw, and sent by reason',
    'The sweeper',
  ]);
});

it('asks for the dimensions that the function writes, and for no account or rule', () => {
  const body = bodyText();
  // Planted fault seen red: the search leaves `service` out, and finds nothing.
  expect(body).toContain('{Tocsin,service,outcome,severity}');
  expect(body).not.toMatch(/account_id|rule_id/);
});
