import { realTimeout, realVisibility } from './scaled-time.js';

// Planted fault: a visibility that is only scaled is below the timeout in the rows with 0.002.
test.each([
  [60, 360, 1, 60, 360],
  [60, 360, 0.02, 5, 7.2],
  [60, 360, 0.002, 5, 5],
  [900, 5400, 0.02, 18, 108],
  [3, 30, 0.02, 3, 3],
  [1, 6, 0.002, 1, 1],
])('timeout %d s, visibility %d s at the scale %d', (timeout, visibility, scale, realOne, realOther) => {
  expect(realTimeout(timeout, scale)).toBe(realOne);
  expect(realVisibility(visibility, timeout, scale)).toBe(realOther);
});
