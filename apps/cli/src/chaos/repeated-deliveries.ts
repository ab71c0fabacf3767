import type { InjectedFault } from '@tocsin/simulator';

/** Deliveries of SNS that came twice by plan: an e-mail or a ticket each. */
export function deliveredTwice({ injected }: { readonly injected: readonly InjectedFault[] }): number {
  return injected
    .filter(
      ({ service, operation, kind }) =>
        service === 'sns' && operation === 'Deliver' && ['duplicate', 'timeout-after'].includes(kind),
    )
    .reduce((sum, { count }) => sum + count, 0);
}
