import { MARKER, SEVERITY_LABELS, severityRank, type SeverityLabel } from '@tocsin/findings';
import { aFinding, anEvent } from '@tocsin/findings/testing';
import { compileEventPattern, incidentPatterns } from '../index.js';

const actionArn = 'arn:aws:securityhub:eu-west-1:111122223333:action/custom/EscalateToSOC';

const states = SEVERITY_LABELS.flatMap((label) =>
  ['NEW', 'NOTIFIED', 'RESOLVED', 'SUPPRESSED'].flatMap((status) =>
    ['ACTIVE', 'ARCHIVED'].flatMap((record) =>
      [true, false].map((marked) => ({ label, status, record, marked })),
    ),
  ),
);
type State = (typeof states)[number];

const findingIn = ({ label, status, record, marked }: State) =>
  aFinding({
    Severity: { Label: label },
    Workflow: { Status: status },
    RecordState: record,
    UserDefinedFields: marked ? { [MARKER.field]: MARKER.value } : { team: 'payments' },
  });

/** The table of the design, in words of its own. */
function expected({ label, status, record, marked }: State, minimum: SeverityLabel): readonly string[] {
  const isOpen = record === 'ACTIVE' && (status === 'NEW' || status === 'NOTIFIED');
  if (!isOpen) return marked ? ['close'] : [];
  if (label === 'CRITICAL') return ['critical'];
  if (severityRank(label) < severityRank(minimum)) return [];
  return [status === 'NEW' ? 'open' : 'raise'];
}

function matched(event: unknown, minimumSeverity: SeverityLabel): readonly string[] {
  const patterns = Object.entries(incidentPatterns({ minimumSeverity, actionArn }));
  return patterns.filter(([, pattern]) => compileEventPattern(pattern).matches(event)).map(([name]) => name);
}

describe.each(SEVERITY_LABELS)('incidentPatterns from %s', (minimum) => {
  it('has five patterns, or three when nothing is left between the minimum and CRITICAL', () => {
    const names = Object.keys(incidentPatterns({ minimumSeverity: minimum, actionArn }));
    const both = minimum === 'CRITICAL' ? [] : ['open', 'raise'];
    expect(names).toEqual(['critical', ...both, 'close', 'escalate']);
  });

  it.each(states)('severity $label, $status, $record, marked $marked', (state) => {
    expect(matched(anEvent([findingIn(state)]), minimum)).toEqual(expected(state, minimum));
  });

  it('escalates whatever a person sends with the action, and nothing else matches it', () => {
    for (const state of states) {
      const event = anEvent([findingIn(state)], { action: { name: 'EscalateToSOC', arn: actionArn } });
      expect(matched(event, minimum)).toEqual(['escalate']);
    }
  });
});

describe('incidentPatterns', () => {
  const event = anEvent([aFinding()]);

  it('stays below the quota of 2,048 characters', () => {
    for (const minimumSeverity of SEVERITY_LABELS) {
      for (const pattern of Object.values(incidentPatterns({ minimumSeverity, actionArn }))) {
        expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(2_048);
      }
    }
  });

  it.each([
    ['another action', { ...anEvent([aFinding()], { action: { name: 'Other' } }) }],
    ['an insight', { ...event, 'detail-type': 'Security Hub Insight Results', resources: [actionArn] }],
    ['an OCSF finding', { ...event, 'detail-type': 'Findings Imported V2' }],
    ['another source', { ...event, source: 'example.securityhub' }],
    ['a finding without a severity label', anEvent([aFinding({ Severity: undefined })])],
    [
      'a marker with another value',
      anEvent([aFinding({ RecordState: 'ARCHIVED', UserDefinedFields: { Tocsin: 'x' } })]),
    ],
  ])('matches nothing of %s', (_title, other) => {
    expect(matched(other, 'INFORMATIONAL')).toEqual([]);
  });

  it('passes the ARN through, so that it may be a token', () => {
    const token = '${Token[TOKEN.42]}';
    expect(incidentPatterns({ minimumSeverity: 'HIGH', actionArn: token }).escalate).toMatchObject({
      resources: [token],
    });
  });

  it('refuses a minimum that is no severity', () => {
    expect(() => incidentPatterns({ minimumSeverity: 'high' as SeverityLabel, actionArn })).toThrow(
      new RangeError('minimumSeverity is "high"; use one of INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL'),
    );
  });
});
