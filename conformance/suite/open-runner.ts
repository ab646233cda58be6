import { openChromiumRunner } from './chromium-runner';
import { openNodeRunner } from './node-runner';
import type { OpenRunner } from './runner';

/** In Node, or in Chromium if `CONFORMANCE_CLIENT` says so. */
export const openRunner: OpenRunner = (deployment) => {
  const client = process.env['CONFORMANCE_CLIENT'] ?? 'node';
  switch (client) {
    case 'node':
      return openNodeRunner(deployment);
    case 'chromium':
      return openChromiumRunner(deployment);
    default:
      throw new Error(`unable to test with the client ${client}; CONFORMANCE_CLIENT is node or chromium`);
  }
};
