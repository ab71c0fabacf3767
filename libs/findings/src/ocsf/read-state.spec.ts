import { readFinding, type Finding } from '../index.js';
import { anOcsfFinding } from '../testing.js';

const read = (overrides: object) => readFinding(anOcsfFinding(overrides));
const state = ({ workflowStatus, recordState }: Finding) => [workflowStatus, recordState];
const silent = { status: undefined, status_id: undefined };

describe('the state of an OCSF finding', () => {
  // Planted fault seen red: the word before the number.
  it.each<[object, [string | undefined, string | undefined]]>([
    [{ status_id: 1, status: 'Resolved' }, ['NEW', 'ACTIVE']],
    [{ status_id: 2, status: 'In Progress' }, ['NOTIFIED', 'ACTIVE']],
    [{ status_id: 3 }, ['SUPPRESSED', 'ACTIVE']],
    [{ status_id: 4 }, ['RESOLVED', 'ACTIVE']],
    [{ status_id: 5 }, [undefined, 'ARCHIVED']],
    [{ status_id: 6 }, [undefined, 'ARCHIVED']],
    [{ status_id: 0, status: 'In Process' }, ['NOTIFIED', 'ACTIVE']],
    [{ status_id: 99, status: 'SUPPRESSED' }, ['SUPPRESSED', 'ACTIVE']],
    [{ status_id: 'x', status: 'archived' }, [undefined, 'ARCHIVED']],
    [{ status_id: undefined, status: 'On Hold' }, [undefined, 'ACTIVE']],
    [{ activity_id: 3 }, ['NEW', 'ARCHIVED']],
    [{ activity_id: 0, activity_name: 'Close' }, ['NEW', 'ARCHIVED']],
    [{ activity_id: 2, activity_name: 'Close' }, ['NEW', 'ACTIVE']],
    [{ ...silent, activity_id: undefined, activity_name: 'CLOSE' }, [undefined, 'ARCHIVED']],
    [{ ...silent }, [undefined, 'ACTIVE']],
    [{ ...silent, activity_id: undefined, activity_name: undefined }, [undefined, undefined]],
    [{ ...silent, class_uid: 2006, activity_id: 4 }, ['SUPPRESSED', 'ACTIVE']],
    [{ class_uid: 2001, status_id: 1, status: 'Success' }, [undefined, 'ACTIVE']],
    [{ class_uid: 2005, status_id: 3, status: 'On Hold' }, [undefined, 'ACTIVE']],
    [{ status_id: 0, status: 'x'.repeat(240_000) }, [undefined, 'ACTIVE']],
  ])('%j', (overrides, expected) => {
    expect(state(read(overrides))).toEqual(expected);
  });

  it.each<[string | undefined, object]>([
    ['PASSED', { compliance: { status_id: 1, status: 'Fail' } }],
    ['WARNING', { compliance: { status_id: 2 } }],
    ['FAILED', { compliance: { status_id: 3 } }],
    ['FAILED', { compliance: { status: 'fail' } }],
    ['PASSED', { compliance: { status_id: 99, status: 'PASSED' } }],
    [undefined, { compliance: { status: 'NON_COMPLIANT' } }],
    ['FAILED', { status_code: 'FAIL' }],
    ['PASSED', { status_code: 'PASS' }],
    ['NOT_AVAILABLE', { status_code: 'MANUAL' }],
    ['FAILED', { status_code: 'PASS', compliance: { status_id: 3 } }],
    [undefined, { status_code: 'AccessDenied' }],
  ])('compliance is %s for %j', (status, overrides) => {
    expect(read(overrides).complianceStatus).toBe(status);
  });

  it('reads the control', () => {
    expect(read({ compliance: { control: 'EC2.19' } }).controlId).toBe('EC2.19');
  });
});
