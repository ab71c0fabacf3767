/** Errors that our code tells by their class. All others it tells by their name. */
const BY_CLASS = new Set(['ConditionalCheckFailedException']);
const REGISTERED = /^n0_registry\.registerError\((\w+)\$, \1\);$/gm;

/**
 * Leaves out the classes and shapes of a service's errors, 27 KB in all clients: the SDK makes the error of a class that it does
 * not know from its base class, with name, message, fault and status as the service gave them.
 * Source: `getErrorSchemaOrThrowBaseException` of `@aws-sdk/core`.
 *
 * @param {string} source - the schemas of a client
 */
module.exports = function errorsByName(source) {
  return source.replace(REGISTERED, (whole, name) => (BY_CLASS.has(name) ? whole : ''));
};
module.exports.BY_CLASS = BY_CLASS;
