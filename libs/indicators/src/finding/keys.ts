import type { IndicatorRole } from '../indicator.js';

/** What a member holds, by its own name. */
export type Kind =
  | 'host'
  | 'url'
  | 'hash'
  | 'cve'
  | 'arn'
  /** An ARN, or the address or the name of a machine. */
  | 'resource'
  | 'account'
  | 'key'
  | 'principal'
  | 'mail'
  | 'agent'
  | 'mac'
  | 'asn'
  | 'path'
  | 'technique'
  | 'text';

function table<Value extends string>(
  rows: Readonly<Partial<Record<Value, string>>>,
): ReadonlyMap<string, Value> {
  return new Map(
    (Object.entries(rows) as [Value, string][]).flatMap(([value, keys]) =>
      keys.split(/\s+/).map((key): [string, Value] => [key, value]),
    ),
  );
}

/**
 * Sources: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html,
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html, https://schema.ocsf.io (1.9).
 */
const KIND_OF_KEY = table<Kind>({
  host:
    'ipaddressv4 ipaddressv6 ip ipv4 ipv6 ips sourceipv4 sourceipv6 destinationipv4 destinationipv6 sourceip sourceips destinationip ' +
    'sourceipaddress remoteip callerip localip publicip publicipaddress privateip privateipaddress privateipaddresses ipaddress ' +
    'ipaddresses ipv4addresses ipv6addresses ipv6address carrierip intermediateips publicipv4 privateipv4 allocatedip ' +
    'cidr cidrip cidripv6 cidrblock cidrblocks ipv6cidrblock destinationcidrblock destinationipv6cidrblock subnet address ' +
    'domain hostname dnsname publicdnsname privatednsname domainname sourcedomain destinationdomain fqdn sni endpoint readerendpoint ' +
    'remotehost domainwithsuffix dvc dvchost',
  url: 'url urlstring sourceurl referenceurls references relatedurl additionalurls recommendationurl srcurl kbarticles links referrer httpreferrer',
  hash: 'hash md5 sha1 sha256 sha512 executablesha256 sourcelayerhash filehash filesha256 executablemd5',
  cve: 'cveid cveuid relatedvulnerabilities cve',
  arn: 'arn userarn resourcearn rolearn',
  account: 'accountid awsaccountid owneraccountid callingaccountid remoteaccountid',
  key: 'accesskeyid credentialuid awsaccesskeyid',
  principal: 'principalid invokedby',
  mail: 'email emailaddr emailaddress',
  agent: 'useragent',
  mac: 'mac sourcemac macaddress',
  asn: 'asn',
  path: 'filepath executablepath path',
  text: 'title description desc message text comment statusdetail statusreason summary annotation reason cmdline commandline',
});

/** The same, by the member around it: `resources[].id`, `file.hashes[].value`. */
const IN: readonly (readonly [path: string, kind: Kind])[] = [
  ['resources.id', 'resource'],
  ['resources.uid', 'resource'],
  ['affectedresources.uid', 'arn'],
  ['vulnerabilities.id', 'cve'],
  ['cve.uid', 'cve'],
  ['cves.uid', 'cve'],
  ['hashes.value', 'hash'],
  ['fingerprint.value', 'hash'],
  ['fingerprints.value', 'hash'],
  ['account.uid', 'account'],
  ['technique.uid', 'technique'],
  ['subtechnique.uid', 'technique'],
  ['autonomoussystem.number', 'asn'],
  ['query.hostname', 'host'],
];
const KIND_IN: ReadonlyMap<string, ReadonlyMap<string, Kind>> = new Map(
  IN.map(([path]) => path.slice(0, path.indexOf('.'))).map((around) => [
    around,
    new Map(
      IN.filter(([path]) => path.startsWith(`${around}.`)).map(([path, kind]) => [
        path.slice(around.length + 1),
        kind,
      ]),
    ),
  ]),
);

/** Who stands in a member, unless something inside says otherwise. */
const ROLE_OF_KEY = table<IndicatorRole>({
  source:
    'remoteipdetails remoteaccountdetails dnsrequestaction domaindetails threatintelindicators threatintelligencedetails osint ' +
    'awsapicallaction kubernetesapicallaction rdsloginattemptaction portprobeaction networkconnectionaction sourceipaddress sourceips ' +
    'callerip remoteip endpoints query',
  target:
    'resources resource vulnerablepackages packagevulnerabilitydetails localipdetails affectedresources device awsaccountid cloud instancedetails interfaces networkinterfaces dvc dvchost',
  artifact:
    'malware malwarescaninfo threats vulnerabilities process processes file files runtimedetails runtimecontext ebsvolumescandetails attacks ' +
    'executablesha256',
  reference:
    'remediation references referenceurls sourceurl vendor product metadata kbarticles recommendationurl additionalurls relatedurl srcurl ' +
    'relatedfindings generator standards',
});

/** Members whose texts are numbers of rules, or ours alone. */
const SILENT: ReadonlySet<string> = new Set(
  'compliance requirements findingprovidersfields schemaversion awsaccountname types generatorid productarn id uid version'.split(
    ' ',
  ),
);

/** Members in which every text may be anything: they are read as running text. */
const FREE: ReadonlySet<string> = new Set(
  'productfields userdefinedfields note unmapped additionalinfo tags enrichments comment'.split(' '),
);

/** What the name of a member says. */
export interface Key {
  /** In small letters, without what joins words or counts. */
  readonly plain: string;
  /** What it holds. Absent: nobody says. */
  readonly kind: Kind | undefined;
  /** What members of it hold, before their own names are asked. */
  readonly inside: ReadonlyMap<string, Kind> | undefined;
  /** Who stands in it, unless something inside says otherwise. */
  readonly role: IndicatorRole | undefined;
  /** Every text in it may be anything. */
  readonly free: boolean;
  /** Its text is a number of a rule, or ours alone. */
  readonly silent: boolean;
  readonly isTags: boolean;
  readonly isVersion: boolean;
  /** Hexadecimal digits in it are an id. */
  readonly isId: boolean;
}

/** Keys come from outside: the memory of them is bounded. */
const MOST_KEYS = 4_096;
const LONGEST_KEY = 64;
const keys = new Map<string, Key>();

/** ASFF, OCSF and GuardDuty spell the same names in their own ways: `IpAddressV4`, `ipAddressV4`, `src_endpoint`. */
export function keyOf(written: string): Key {
  const known = keys.get(written);
  if (known !== undefined) return known;
  const plain = written
    .replace(/\.?\d+_$/, '')
    .replace(/[_\-. ]/g, '')
    .toLowerCase();
  const key: Key = {
    plain,
    kind: KIND_OF_KEY.get(plain),
    inside: KIND_IN.get(plain),
    role: ROLE_OF_KEY.get(plain),
    free: FREE.has(plain),
    silent: SILENT.has(plain),
    isTags: plain === 'tags',
    isVersion: plain.endsWith('version'),
    isId: /(?:id|token|key)s?$/.test(plain),
  };
  if (keys.size >= MOST_KEYS) keys.clear();
  if (written.length <= LONGEST_KEY) keys.set(written, key);
  return key;
}
