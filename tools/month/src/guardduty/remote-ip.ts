import type { Actor } from './actor.js';

/** Where GuardDuty puts what it saw, in ProductFields. */
export const SERVICE = 'aws/guardduty/service/action';

/** ASFF RemoteIpDetails. */
export function remoteIp(actor: Actor): Record<string, unknown> {
  return {
    IpAddressV4: actor.ip,
    Organization: {
      Asn: actor.asn,
      AsnOrg: actor.organisation,
      Isp: actor.organisation,
      Org: actor.organisation,
    },
    Country: { CountryName: actor.country },
    City: { CityName: 'Exampletown' },
    GeoLocation: { Lat: 48.85, Lon: 2.35 },
  };
}

/** The same, flattened for ProductFields. */
export function remoteFields(name: string, actor: Actor): Record<string, string> {
  const path = `${SERVICE}/${name}/remoteIpDetails`;
  return {
    [`${path}/ipAddressV4`]: actor.ip,
    [`${path}/organization/asn`]: String(actor.asn),
    [`${path}/organization/asnOrg`]: actor.organisation,
    [`${path}/country/countryName`]: actor.country,
    [`${path}/geoLocation/lat`]: '48.85',
    [`${path}/geoLocation/lon`]: '2.35',
  };
}
