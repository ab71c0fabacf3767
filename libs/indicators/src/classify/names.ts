/** Source: RFC 2606, RFC 6761; GuardDuty's samples look up `GeneratedFindingDomainName`. */
const DOCUMENTATION = [
  'example',
  'test',
  'invalid',
  'example.com',
  'example.net',
  'example.org',
  'example.edu',
];
const PRIVATE = [
  'localhost',
  'local',
  'internal',
  'localdomain',
  'lan',
  'corp',
  'home',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
];
const AWS = [
  ...[
    'amazonaws.com',
    'amazonaws.com.cn',
    'aws.amazon.com',
    'amazon.com',
    'aws',
    'aws.dev',
    'awsstatic.com',
    'amazontrust.com',
  ],
  ...[
    'awsapps.com',
    'amazonaws.eu',
    'amazonses.com',
    'ssl-images-amazon.com',
    'amazonlinux.com',
    'awscloud.com',
  ],
];
/** Names under AWS's domains behind which customers put what they like. */
const RENTED = [
  /^ec2-[\d-]+\..*amazonaws\.com(?:\.cn)?$/,
  /\.compute(?:-\d+)?\.amazonaws\.com(?:\.cn)?$/,
  /.\.s3[.-].*amazonaws\.com(?:\.cn)?$/,
  /\.(?:elb|execute-api|rds|es|elasticbeanstalk|cache|redshift|vpce)\..*amazonaws\.com(?:\.cn)?$/,
  /\.elb\.amazonaws\.com$/,
  /\.(?:lambda-url|cloudfront|apprunner)\..*on\.aws$/,
  /\.(?:cloudfront\.net|elasticbeanstalk\.com|amplifyapp\.com|awsapprunner\.com)$/,
  /\.awsglobalaccelerator\.com$/,
];
/** Where findings send their readers: advisories, standards, vendors' documentation. */
const HARMLESS = (
  'nist.gov mitre.org cve.org first.org cisecurity.org owasp.org pcisecuritystandards.org cisa.gov ietf.org iana.org w3.org ' +
  'debian.org ubuntu.com redhat.com suse.com opensuse.org fedoraproject.org centos.org alpinelinux.org archlinux.org gentoo.org ' +
  'kernel.org apache.org python.org nodejs.org golang.org go.dev rust-lang.org ruby-lang.org php.net perl.org openssl.org openssh.com ' +
  'oracle.com microsoft.com apple.com cisco.com vmware.com ibm.com netapp.com mozilla.org chromium.org terraform.io hashicorp.com ' +
  'kubernetes.io docker.com prowler.com prowler.cloud aquasec.com snyk.io tenable.com qualys.com rapid7.com trendmicro.com ' +
  'cloudconformity.com paloaltonetworks.com crowdstrike.com sumologic.com jfrog.com gitlab.com wikipedia.org securityfocus.com ' +
  'securitytracker.com packetstormsecurity.com seclists.org openwall.com exploit-db.com vuldb.com osv.dev launchpad.net'
).split(' ');
/** Everybody's: the name alone says nothing, though a page of it may. */
const EVERYBODYS =
  'github.com google.com googleapis.com gmail.com outlook.com yahoo.com youtube.com linkedin.com'.split(' ');

const TAGS = ['documentation', 'private', 'aws-owned', 'warning-list'] as const;

let known: ReadonlyMap<string, number> | undefined;

/** Names, each with the number of its tag. Put together at the first question. */
function knownNames(): ReadonlyMap<string, number> {
  return new Map(
    [DOCUMENTATION, PRIVATE, AWS, HARMLESS].flatMap((names, tag) =>
      names.map((name): [string, number] => [name, tag]),
    ),
  );
}

/** Whether a name is one of those, or under one of them. */
export function isUnder(name: string, parents: Iterable<string>): boolean {
  for (const parent of parents) {
    if (name === parent || (name.endsWith(parent) && name[name.length - parent.length - 1] === '.'))
      return true;
  }
  return false;
}

export function isRentedFromAws(name: string): boolean {
  return RENTED.some((pattern) => pattern.test(name));
}

/** What is known of a host name by itself. `page`: it is the host of a URL. */
export function nameTagOf(name: string, page: boolean): (typeof TAGS)[number] | undefined {
  known ??= knownNames();
  let first = known.get(name) ?? TAGS.length;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
    first = Math.min(first, known.get(name.slice(dot + 1)) ?? TAGS.length);
  const tag = TAGS[first];
  if (tag === 'aws-owned' && isRentedFromAws(name)) return undefined;
  return tag ?? (!page && EVERYBODYS.includes(name) ? 'warning-list' : undefined);
}
