/** How Chromium is started wherever a program drives it: in a container, and reaching nothing but this machine. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-pings',
  '--disable-domain-reliability',
  // The product is on loopback, and nothing else is to be reached.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];
