const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** Whether a word is the address of a wallet: of Bitcoin by its checksum, of Ethereum and Monero by its form. */
export function isWallet(word: string): boolean {
  if (/^0x[0-9a-f]{40}$/i.test(word)) return true;
  if (/^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/.test(word)) return true;
  if (/^bc1[a-z0-9]{11,71}$/.test(word)) return isBech32(word);
  return /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(word) && isBase58Check(word);
}

/** Source: https://en.bitcoin.it/wiki/Base58Check_encoding */
function isBase58Check(word: string): boolean {
  const bytes = new Uint8Array(25);
  for (const sign of word) {
    let carry = BASE58.indexOf(sign);
    for (let at = 24; at >= 0; at -= 1) {
      carry += (bytes[at] as number) * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return false;
  }
  const checksum = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((at) => checksum[at] === bytes[21 + at]);
}

function sha256(bytes: Uint8Array): Uint8Array {
  // Asked for when a wallet may be there, once in millions of words: loading it takes as long as loading all the rest.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest();
}

/** Source: BIP 173 (version 0) and BIP 350 (later ones). */
function isBech32(word: string): boolean {
  const values = [...word.slice(3)].map((sign) => BECH32.indexOf(sign));
  if (values.includes(-1)) return false;
  let sum = 1;
  for (const value of [3, 3, 0, 2, 3, ...values]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [at, part] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries())
      if (((top >>> at) & 1) === 1) sum ^= part;
  }
  return sum === (values[0] === 0 ? 1 : 0x2bc830a3);
}
