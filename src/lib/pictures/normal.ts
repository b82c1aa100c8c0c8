/** The standard normal distribution. */

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Φ by Simpson's rule: exact to far more digits than a drawing has. */
export function normalCdf(z: number): number {
  const steps = 64;
  const h = z / steps;
  let sum = normalDensity(0) + normalDensity(z);
  for (let step = 1; step < steps; step += 1)
    sum += (step % 2 === 1 ? 4 : 2) * normalDensity(step * h);
  return 0.5 + (sum * h) / 3;
}
