/** A `package.json` as others get it. */
export type PublishedManifest = Readonly<Record<string, unknown>>;

/** npm runs these on the machine of whoever installs. Source: npm documentation, "scripts", life cycle scripts. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare'];

const FEWEST_KEYWORDS = 3;

/** Sentences on what the `package.json` of a published package lacks. */
export function manifestProblems(manifest: PublishedManifest): readonly string[] {
  const { engines, sideEffects, files, keywords, repository, license, scripts, exports } = manifest;
  const node = (engines as { node?: string } | undefined)?.node ?? '';
  const scriptNames = Object.keys((scripts ?? {}) as object);
  return [
    ...(/^>=(?:2[2-9]|[3-9]\d)(?:\.\d+)*$/.test(node)
      ? []
      : [`engines.node is "${node}": >=22 or newer is wanted`]),
    ...(sideEffects === undefined ? ['sideEffects is missing: bundlers keep everything'] : []),
    ...(Array.isArray(files) ? [] : ['files is missing: everything would be published']),
    ...(Array.isArray(keywords) && keywords.length >= FEWEST_KEYWORDS
      ? []
      : [`keywords: at least ${FEWEST_KEYWORDS} are wanted`]),
    ...(typeof repository === 'object' ? [] : ['repository is missing: provenance compares it']),
    ...(license === 'Apache-2.0' ? [] : [`license is ${JSON.stringify(license)}: Apache-2.0 is ours`]),
    ...scriptNames
      .filter((name) => INSTALL_SCRIPTS.includes(name))
      .map((name) => `the script ${name} would run on the machine of whoever installs`),
    ...typesNotFirst(exports, 'exports'),
  ];
}

/** The first condition that matches decides: one that stands before `types` hides it. */
function typesNotFirst(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const here = keys.indexOf('types') > 0 ? [`${at}: types comes after ${keys[0]}, which hides it`] : [];
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, inner]) => typesNotFirst(inner, `${at}["${key}"]`)),
  ];
}

/** Sentences on a README that is not of the one shape: name, what it is, how it is installed; an example soon after. */
export function readmeProblems(name: string, text: string): readonly string[] {
  const [head = '', first = ''] = text.split(/^## /m);
  const [title = '', blank = '', paragraph = ''] = head.split('\n');
  const install = new RegExp(`npm install (?:--save-dev |--global )?${name}\\b`);
  return [
    ...(title === `# ${name}` ? [] : [`README.md begins with "${title}": "# ${name}" is wanted`]),
    ...(blank === '' && /^[A-Z]/.test(paragraph)
      ? []
      : ['README.md: a paragraph on what it is comes right below the name']),
    ...(install.test(head) ? [] : [`README.md: "npm install ${name}" is wanted before the first section`]),
    ...(/^```(?:ts|sh|js)$/m.test(head + first)
      ? []
      : ['README.md: an example is wanted in the first section at the latest']),
  ];
}
