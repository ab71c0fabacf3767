// Not by `node:net`: the bundle of a function must import nothing that a connection can be made with.

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const IPV6_PARTS = /^[\da-f:.]{2,45}$/i;

/** Whether a text is an IPv4 address in four decimal numbers, as `isIPv4` of Node has it. */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/** Whether a text is an IPv6 address without a zone, as `isIPv6` of Node has it. */
export function isIpv6(text: string): boolean {
  // The parser of hosts knows all forms, of RFC 4291 too: groups left out once, IPv4 at the end.
  return IPV6_PARTS.test(text) && URL.canParse(`http://[${text}]/`);
}
