import { describeFound } from '../../describe-found.js';
import { below } from '../../policy-fault.js';
import type { PolicyCheck } from '../lint-context.js';
import { remark } from '../policy-remark.js';

/** Source: our own `Verdict`, member route. */
const ROUTES = ['page', 'ticket', 'gather', 'none'];

/** Routes that Tocsin does not know: somebody of yours must. */
export const unknownRoute: PolicyCheck = ({ rules }) =>
  rules.flatMap(({ rule: { then }, place }) => {
    if (then.route === undefined || ROUTES.includes(then.route)) return [];
    return remark(
      below(below(place, 'then'), 'route'),
      'note',
      'unknown-route',
      `found ${describeFound(then.route)}, which Tocsin does not know: it is passed on as it is`,
      `Tocsin knows ${ROUTES.join(', ')}`,
    );
  });
