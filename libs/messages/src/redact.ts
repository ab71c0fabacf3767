const MASK = '[redacted]';

type Redaction = (text: string) => string;

/** The last four characters stay, so that the key can be found and disabled. */
const accessKeyIds: Redaction = (text) =>
  text.replace(/(AKIA|ASIA)[A-Z0-9]{12}([A-Z0-9]{4})/g, '$1************$2');

/** To the end of the text where the closing line was cut off. */
const privateKeys: Redaction = (text) => {
  const close = 'PRIVATE KEY';
  let out = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf('-----BEGIN ', from);
    if (begin < 0) return out + text.slice(from);
    if (!text.slice(begin, begin + 64).includes(close)) {
      out += text.slice(from, begin + 11);
      from = begin + 11;
      continue;
    }
    out += `${text.slice(from, begin)}${MASK}`;
    const end = text.indexOf('-----END ', begin);
    if (end < 0) return out;
    const dashes = text.indexOf('-----', end + 9);
    if (dashes < 0) return out;
    from = dashes + 5;
  }
};

const signedUrls: Redaction = (text) =>
  text.replace(/(X-Amz-(?:Signature|Security-Token))(=|%3D)[^&\s"'<>]+/gi, `$1$2${MASK}`);

const authorization: Redaction = (text) =>
  text.replace(
    /((?:proxy-)?authorization["']?[ \t]?[:=][ \t]?["']?(?:(?:bearer|basic|digest|negotiate|token|aws4-hmac-sha256|api-?key|geniekey|splunk)[ \t])?)[^\s"']+/gi,
    `$1${MASK}`,
  );

const namedSecrets: Redaction = (text) =>
  text
    .replace(
      /((?:(?:aws_?)?secret_?access_?key|client_?secret|signature)["']?[ \t]?[:=][ \t]?["']?)[^\s"'&,;<>]+/gi,
      `$1${MASK}`,
    )
    .replace(
      /((?:password|passwd|pwd|secret|token|api[_-]?key)(?:=|["'] ?: ?))(?:"[^"\n]+"|'[^'\n]+')/gi,
      (_, name: string) => `${name}"${MASK}"`,
    )
    .replace(/((?:password|passwd|pwd|secret|token|api[_-]?key|sig)=["']?)[^\s"'&,;<>]+/gi, `$1${MASK}`);

/** `user:password@` behind `://`. */
const addressPasswords: Redaction = (text) =>
  text.replace(/(:\/\/[^\s/:@"'<>]{0,256}:)[^\s/@"'<>]+(?=@)/g, `$1${MASK}`);

/** A webhook's address is its credential. */
const webhooks: Redaction = (text) =>
  text.replace(
    /((?:hooks\.slack\.com\/(?:services|workflows)|\.webhook\.office\.com|\.logic\.azure\.com|discord(?:app)?\.com\/api\/webhooks)\/)[^\s"'<>]+/gi,
    `$1${MASK}`,
  );

// A run is matched whole and looked at once: a pattern that asks for two dots would read a long run again and again.
const jsonWebTokens: Redaction = (text) =>
  text.replace(/[A-Za-z0-9_.-]{20,}/g, (run) => {
    const parts = run.split('.');
    const isToken = parts.some((part, i) => part.includes('eyJ') && (parts[i + 1] ?? '').startsWith('eyJ'));
    return isToken ? MASK : run;
  });

/** Tokens that name their issuer: GitHub, GitLab, npm, Slack, Stripe, Google, SendGrid; session tokens of AWS STS. */
const knownTokens: Redaction = (text) =>
  text.replace(
    /(?:gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-|[rs]k_live_|AIza|SG\.|FwoGZXIvYXdz|IQoJb3JpZ2lu)[\w.+/=-]{16,}/g,
    MASK,
  );

const REDACTIONS: readonly Redaction[] = [
  privateKeys,
  signedUrls,
  authorization,
  namedSecrets,
  addressPasswords,
  webhooks,
  jsonWebTokens,
  knownTokens,
  accessKeyIds,
];

/** What a secret holds that is one by itself. Webhooks are found whatever their letters. */
const BY_ITSELF =
  /A[KS]IA|-----BEGIN |eyJ|gh[opsur]_|_pat_|glpat-|npm_|xox|_live_|AIza|SG\.|FwoGZ|IQoJb|[hH][oO][oO][kK]|[aA][zZ][uU][rR][eE]\./;
/** What stands before one that is a secret by its name. */
const NAME = /authorization|secret|signature|passw|pwd|token|api[_-]?key|sig=|x-amz-s|:\/\/[^\s/@]+@/i;

/** Nearly every text holds none, and is left as it is. What is short and names nothing is none. */
function mayHoldOne(text: string): boolean {
  const named = text.includes('=') || text.includes(':') || text.includes('%');
  if (named && NAME.test(text)) return true;
  return text.length >= SHORT && BY_ITSELF.test(text);
}

const SHORT = 16;

/**
 * Takes secrets out of a text: private key blocks, signatures and session tokens of presigned URLs, `Authorization:`
 * values, `password=`, `"password":` and the like, passwords in addresses, JSON Web Tokens, tokens that name their issuer (GitHub, Slack, …), webhook addresses. Access key ids (`AKIA…`, `ASIA…`) keep their
 * last four characters. Linear in the length of the text. Idempotent.
 *
 * @example redactSecrets('key AKIAIOSFODNN7EXAMPLE') // 'key AKIA************MPLE'
 */
export function redactSecrets(text: string): string {
  return mayHoldOne(text) ? REDACTIONS.reduce((left, redact) => redact(left), text) : text;
}
