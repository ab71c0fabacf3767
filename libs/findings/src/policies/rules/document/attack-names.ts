/**
 * Names of the ATT&CK techniques that the rules cite.
 * Source: MITRE ATT&CK, Enterprise, version 19 (T1685.002 took the place of T1562.008).
 */
export const ATTACK_NAMES: Readonly<Record<string, string>> = {
  T1046: 'Network Service Discovery',
  T1048: 'Exfiltration Over Alternative Protocol',
  T1055: 'Process Injection',
  T1059: 'Command and Scripting Interpreter',
  T1071: 'Application Layer Protocol',
  'T1071.004': 'Application Layer Protocol: DNS',
  T1078: 'Valid Accounts',
  'T1078.004': 'Valid Accounts: Cloud Accounts',
  'T1090.003': 'Proxy: Multi-hop Proxy',
  T1098: 'Account Manipulation',
  'T1098.006': 'Account Manipulation: Additional Container Cluster Roles',
  T1110: 'Brute Force',
  'T1136.003': 'Create Account: Cloud Account',
  T1189: 'Drive-by Compromise',
  T1190: 'Exploit Public-Facing Application',
  T1204: 'User Execution',
  T1485: 'Data Destruction',
  T1486: 'Data Encrypted for Impact',
  T1496: 'Resource Hijacking',
  'T1496.001': 'Resource Hijacking: Compute Hijacking',
  T1498: 'Network Denial of Service',
  T1530: 'Data from Cloud Storage',
  T1531: 'Account Access Removal',
  T1537: 'Transfer Data to Cloud Account',
  'T1547.006': 'Boot or Logon Autostart Execution: Kernel Modules and Extensions',
  T1552: 'Unsecured Credentials',
  'T1552.001': 'Unsecured Credentials: Credentials In Files',
  'T1552.005': 'Unsecured Credentials: Cloud Instance Metadata API',
  'T1565.001': 'Data Manipulation: Stored Data Manipulation',
  T1566: 'Phishing',
  'T1568.002': 'Dynamic Resolution: Domain Generation Algorithms',
  T1595: 'Active Scanning',
  'T1595.002': 'Active Scanning: Vulnerability Scanning',
  T1610: 'Deploy Container',
  T1611: 'Escape to Host',
  T1619: 'Cloud Storage Object Discovery',
  T1620: 'Reflective Code Loading',
  'T1685.002': 'Disable or Modify Tools: Disable or Modify Cloud Log',
};

/** A technique with its name, as a link in Markdown. */
export function linkToTechnique(id: string): string {
  return `[${id} ${ATTACK_NAMES[id] ?? ''}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`;
}
