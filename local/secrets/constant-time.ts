import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares digests, so that inputs of any length compare in the same time. */
export function equalInConstantTime(a: Buffer | string, b: Buffer | string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
