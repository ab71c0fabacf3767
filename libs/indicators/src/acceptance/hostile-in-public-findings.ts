/** All that may be hostile in the public findings, each read in its place: file and index, type, value. Nothing else may be. */
export const HOSTILE: readonly string[] = [
  'SumoLogic__sumologic-aws-lambda__guardduty-event.json 0 ipv4-addr 122.177.239.147',
  'aws-solutions-library-samples__automated-forensic-orchestrator-for-amazon-ec2__asff-event.json 2 ipv4-addr 167.94.146.63',
  'awsdocs__amazon-guardduty-user-guide__asff.json 0 ipv4-addr 199.241.229.197',
  'cloud-custodian__cloud-custodian__asff-event.json 1 ipv4-addr 208.115.85.104',
  'cloud-custodian__cloud-custodian__asff.json 32 ipv4-addr 204.63.43.36',
  'cloud-custodian__cloud-custodian__asff.json 33 ipv4-addr 208.115.85.104',
  'cloud-custodian__cloud-custodian__asff.json 34 ipv4-addr 4.53.193.152',
  'cloud-custodian__cloud-custodian__asff.json 35 ipv4-addr 208.66.218.161',
  'cloud-custodian__cloud-custodian__asff.json 36 ipv4-addr 199.244.219.40',
  'cruxstack__aws-securityhubv2-bot__ocsf.json 0 file 89c0435cec75278f84b62b848b8c0d3e15897d6947b6c59a49ddccd93d7312bf',
  'cruxstack__aws-securityhubv2-bot__ocsf.json 0 file 76e9f863aaedea6159503cb01f074b9f0694a2eb3896ebec9f223dd47ac72595',
  'templated/Forcepoint__fp-bd-casb-aws-securityhub__asff.json 0 ipv4-addr 40.90.23.111',
];

/** The other side of every GuardDuty finding that names one: file and index, then addresses and names. Samples have reserved ones. */
export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'SumoLogic__sumologic-aws-lambda__guardduty-event.json 0': ['122.177.239.147'],
  'aws-solutions-library-samples__automated-forensic-orchestrator-for-amazon-ec2__asff-event.json 2': [
    '167.94.146.63',
  ],
  'awsdocs__amazon-guardduty-user-guide__asff.json 0': ['199.241.229.197'],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 0': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 1': ['1.2.3.4', '1234:5678:90ab:cdef:1234:5678:90ab:cde0'],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 2': [
    '198.51.100.1',
    '198.51.100.2',
    '198.51.100.3',
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde1',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde2',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde3',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 3': [
    '198.51.100.1',
    '198.51.100.2',
    '198.51.100.3',
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde1',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde2',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde3',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 4': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 5': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 8': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 9': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 11': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 12': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 13': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'blu371ck__GuardDuty-SOAR__guardduty-event.json 14': [
    '198.51.100.0',
    '1234:5678:90ab:cdef:1234:5678:90ab:cde0',
  ],
  'cloud-custodian__cloud-custodian__asff-event.json 1': ['208.115.85.104'],
  'cloud-custodian__cloud-custodian__asff.json 32': ['204.63.43.36'],
  'cloud-custodian__cloud-custodian__asff.json 33': ['208.115.85.104'],
  'cloud-custodian__cloud-custodian__asff.json 34': ['4.53.193.152'],
  'cloud-custodian__cloud-custodian__asff.json 35': ['208.66.218.161'],
  'cloud-custodian__cloud-custodian__asff.json 36': ['199.244.219.40'],
  'cloud-custodian__cloud-custodian__guardduty-event.json 0': ['example.com'],
  'cloud-custodian__cloud-custodian__guardduty-event.json 1': ['198.51.100.0'],
  'templated/blu371ck__GuardDuty-SOAR__guardduty-event.json 3': ['198.51.100.0'],
  'templated/blu371ck__GuardDuty-SOAR__guardduty-event.json 4': ['198.51.100.0'],
};
