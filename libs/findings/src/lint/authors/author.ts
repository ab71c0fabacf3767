/**
 * Who decides what a member of a finding says. The question behind it: somebody who acts in an account of ours, or who
 * may import or update findings of that account, wants a finding to fall under a suppression. What can they write?
 *
 * - `place`: says where the finding comes from. Security Hub or the AWS service fills it in, and a caller cannot name an
 *   account, a product or a resource that is not theirs.
 * - `provider`: the product that made the finding. Whoever acts in an account has no say in it; only a finding that
 *   somebody imports as a product of their own can say anything here, and hides nothing but itself.
 * - `state`: how the finding stands: severity, status, times, kinds of things. It narrows a suppression, it does not say
 *   whose finding it is, and much of it can be changed with BatchUpdateFindings.
 * - `anyone`: free text that whoever causes, imports, tags or annotates can choose.
 *
 * Sources: AWS Security Hub API reference, BatchImportFindings (the account must be the caller's, the product one that is
 * enabled there; a new finding may carry note, fields, workflow and verification) and BatchUpdateFindings (note, severity,
 * types, user-defined fields, verification, workflow; a member account may do so for its own findings).
 */
export type Author = 'place' | 'provider' | 'state' | 'anyone';

/** A row of the tables: who writes the member, and why we say so. */
export type AuthorRow = readonly [author: Author, reason: string];

/** From the least to the most that a condition holds a suppression to. */
export const AUTHORS: readonly Author[] = ['anyone', 'state', 'provider', 'place'];
