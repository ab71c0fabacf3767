import { aNotice, aReputation, indicators, threat } from './fixtures/notices.js';
import { withoutSecrets } from './without-secrets.js';

const SECRET = 'Authorization: Bearer abc.def';
const KEY = 'AKIAIOSFODNN7EXAMPLE';

describe('withoutSecrets', () => {
  it('takes secrets out of what people wrote, and leaves the names of things', () => {
    const resources = [{ type: 'AwsIamAccessKey', id: KEY }];
    const notice = withoutSecrets(
      aNotice({
        details: { title: `Leaked ${KEY}`, description: SECRET, resources },
        plan: { because: SECRET },
        changes: [{ field: 'note', from: SECRET, to: 'x' }],
      }),
    );
    const { incident_details: details, response_plan: plan } = notice.incident;
    expect(details).toMatchObject({
      title: 'Leaked AKIA************MPLE',
      description: 'Authorization: Bearer [redacted]',
      resources,
    });
    expect(plan.because).toBe('Authorization: Bearer [redacted]');
    expect(notice.changes).toEqual([{ field: 'note', from: 'Authorization: Bearer [redacted]', to: 'x' }]);
  });

  it('takes them out of what was looked up', () => {
    const verdicts = [aReputation({ because: SECRET })];
    const notice = withoutSecrets(aNotice({ indicators, threat: { ...threat, sentence: SECRET, verdicts } }));
    expect(notice.incident.threat).toMatchObject({
      sentence: 'Authorization: Bearer [redacted]',
      verdicts: [{ value: 'c2.example.net', because: 'Authorization: Bearer [redacted]' }],
    });
    expect(notice.incident.indicators).toEqual(indicators);
  });

  it('leaves alone what holds none', () => {
    const notice = aNotice();
    expect(withoutSecrets(notice)).toBe(notice);
  });
});
