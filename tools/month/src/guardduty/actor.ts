import { randomOf, type Random } from '../random/random.js';

/** The other side of an activity, harmless or not. */
export interface Actor {
  readonly ip: string;
  readonly asn: number;
  readonly organisation: string;
  readonly country: string;
  readonly domain: string;
  readonly userAgent: string;
}

/** Addresses for documentation, RFC 5737. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;
const COUNTRIES = [
  'France',
  'Germany',
  'United States',
  'Brazil',
  'Viet Nam',
  'Netherlands',
  'India',
  'Romania',
] as const;
const NAMES = [
  'cdn',
  'api',
  'update',
  'pool',
  'static',
  'sync',
  'telemetry',
  'files',
  'edge',
  'node',
] as const;
const AGENTS = [
  'Boto3/1.42.9 md/Botocore#1.42.9 ua/2.1 os/linux lang/python#3.12.3',
  'aws-cli/2.31.4 md/awscrt#0.28.0 ua/2.1 os/linux',
  'aws-sdk-js/3.917.0 ua/2.1 os/linux lang/js md/nodejs#22.11.0',
  'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
  'Mozilla/5.0 (X11; Linux x86_64)',
] as const;

/** The actor of a number: the same number is the same actor. Autonomous systems are those for documentation, RFC 5398. */
export function actorOf(seed: number): Actor {
  const random: Random = randomOf(seed, 7);
  const asn = random.int(64496, 64511);
  return {
    ip: `${random.pick(NETWORKS)}.${random.int(1, 254)}`,
    asn,
    organisation: `Example Networks ${asn}`,
    country: random.pick(COUNTRIES),
    domain: `${random.pick(NAMES)}-${random.hex(5)}.example.${random.pick(['com', 'net', 'org'])}`,
    userAgent: random.pick(AGENTS),
  };
}
