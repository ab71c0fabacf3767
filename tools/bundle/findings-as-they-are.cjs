/** Where the client of Security Hub says how a finding, and a filter of findings, look. */
const SHAPES = [
  // Findings of GetFindings: a shape for each of the hundreds of kinds of resources, 110 KB.
  /^var (AwsSecurityFindingList) = \[1, n0, _ASFL,\s+0, \(\) => AwsSecurityFinding\$\s+\];$/m,
  /^export var (AwsSecurityFindingFilters\$) = \[3, n0, _ASFF,\s+0,\s+\[_PA, [^\]]*\],\s+\[[^\]]*\]\s+\];$/m,
  /^export var (OcsfFindingFilters\$) = \[3, n0, _OFF,\s+0,\s+\[_CFo, _COo\],\s+\[[^\]]*\]\s+\];$/m,
];

/** A list of documents and a document, as the SDK itself has them for the findings of GetFindingsV2. */
const LIST_OF_DOCUMENTS = '64 | 15';
const DOCUMENT = '15';

/**
 * Lets findings and filters come and go as the JSON that they are. No member of them has another name there, and what is newer
 * than this SDK is not dropped.
 *
 * @param {string} source - the schemas of a client
 * @param {string} path - where they are
 * @throws Error where the client of Security Hub writes one of them in another way
 */
module.exports = function findingsAsTheyAre(source, path) {
  if (!/[\\/]client-securityhub[\\/]/.test(path)) return source;
  return SHAPES.reduce((left, shape) => {
    if (!shape.test(left)) {
      throw new Error(
        `${path} has nothing like ${shape}: change tools/bundle/findings-as-they-are.cjs, or the bundles grow`,
      );
    }
    return left.replace(shape, (whole, name) => {
      const value = name.endsWith('List') ? LIST_OF_DOCUMENTS : DOCUMENT;
      return `${whole.startsWith('export') ? 'export ' : ''}var ${name} = ${value};`;
    });
  }, source);
};
