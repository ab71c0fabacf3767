import { extractIndicators, type IndicatorType } from '../index.js';

const ETHEREUM = `0x${'52908400098527886E0F7030069857D2E4169EE7'}`;
const MONERO = `4${'A'}${'1B2c3D4e5F'.repeat(9)}123`;
const SSDEEP = '96:s4Ud1Lj96tHHlZDrwciQmA+4uy1I0G4HYuL8N3TzS8QsO:sF9Ls3RvzCQmAn4uy1I0';

/** The types after the first twelve, in texts: `[type, text, value]`; no value: it only looks like one. */
const CASES: [IndicatorType, string, ...string[]][] = [
  ['autonomous-system', 'announced by AS64500', 'AS64500'],
  ['autonomous-system', 'peer ASN64500.', 'AS64500'],
  ['autonomous-system', '(AS4294967295)', 'AS4294967295'],
  ['autonomous-system', 'AS4294967296'],
  ['autonomous-system', 'AS400 and AS0'],
  ['autonomous-system', 'as64500'],
  ['autonomous-system', 'BAS64500'],
  ['autonomous-system', 'AS64500x'],
  ['attack-pattern', 'technique T1059.001 (PowerShell)', 'T1059.001'],
  ['attack-pattern', 'T1496', 'T1496'],
  ['attack-pattern', '[T1078]', 'T1078'],
  ['attack-pattern', 'T1900'],
  ['attack-pattern', 'T10590'],
  ['attack-pattern', 'T1059.01'],
  ['attack-pattern', 'model T105'],
  ['attack-pattern', 'PT1059'],
  ['mac-addr', 'from 02:00:5E:10:00:01', '02:00:5e:10:00:01'],
  ['mac-addr', '02-00-5e-10-00-01', '02:00:5e:10:00:01'],
  ['mac-addr', '02:00:5e:10:00'],
  ['mac-addr', '02:00:5e:10:00:01:02:03'],
  ['mac-addr', '02:00:5e:10:00:0g'],
  ['file-path', 'dropped /tmp/.x/kdevtmpfsi', '/tmp/.x/kdevtmpfsi'],
  ['file-path', 'in "C:\\Windows\\Temp\\a.exe"', 'C:\\Windows\\Temp\\a.exe'],
  ['file-path', 'C:\\Program Files\\evil\\x.dll', 'C:\\Program Files\\evil\\x.dll'],
  ['file-path', '/etc/cron.d/x.', '/etc/cron.d/x'],
  ['file-path', 'and/or, 1/2, a/b/c'],
  ['file-path', 'GET /index.html'],
  ['file-path', 'https://evil.com/tmp/x'],
  ['windows-registry-key', 'HKLM\\Software\\Run', 'HKLM\\Software\\Run'],
  [
    'windows-registry-key',
    'HKEY_CURRENT_USER\\Software\\Microsoft\\Run.',
    'HKEY_CURRENT_USER\\Software\\Microsoft\\Run',
  ],
  ['windows-registry-key', 'HKXY\\Software'],
  ['windows-registry-key', 'HKLM/Software'],
  ['cryptocurrency-address', `pay ${ETHEREUM}`, ETHEREUM],
  ['cryptocurrency-address', MONERO, MONERO],
  [
    'cryptocurrency-address',
    'to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  ],
  ['cryptocurrency-address', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
  ['cryptocurrency-address', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'],
  ['cryptocurrency-address', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdz'],
  ['cryptocurrency-address', '0x52908400098527886E0F7030069857D2E4169EE'],
  ['file', `ssdeep ${SSDEEP}`, SSDEEP],
  ['file', '7:s4Ud1Lj96tHHlZDrwciQmA:sF9Ls3RvzCQmAn4uy1I0'],
  ['file', '12:30:45 and 3:14'],
  ['file', '111111111111:instance/i:abcdefghij'],
];

describe('the types after the first twelve', () => {
  // Planted faults seen red: no check of the checksum; MAC addresses of any length; any number behind AS.
  it.each<[IndicatorType, string, ...string[]]>(CASES)('%s in %j: %s', (type, text, ...values) => {
    const found = extractIndicators(text, { types: [type] }).indicators.map((one) => one.value);
    expect(found).toEqual(values);
  });
});
