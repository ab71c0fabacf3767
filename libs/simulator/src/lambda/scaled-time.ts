/** Code runs in real time, whatever the scale: below this a loaded machine would time out where AWS does not. */
const leastTimeoutSeconds = 5;

/** The timeout of a function in real seconds: scaled, but at least 5 s or what the template says. */
export function realTimeout(timeoutSeconds: number, timeScale: number): number {
  return Math.max(timeoutSeconds * timeScale, Math.min(timeoutSeconds, leastTimeoutSeconds));
}

/**
 * How long a failed message is hidden, in real seconds: at least 1 s, and never less than the function's timeout. On AWS
 * the visibility timeout is the longer of the two: a lease that a dead worker held is over when its message comes again.
 */
export function realVisibility(visibilitySeconds: number, timeoutSeconds: number, timeScale: number): number {
  return Math.max(1, visibilitySeconds * timeScale, realTimeout(timeoutSeconds, timeScale));
}
