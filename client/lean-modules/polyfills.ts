/**
 * Of what Next.js adds to older browsers, what those lack that read the rest of our scripts. They know fields with `#` and
 * regular expressions that look behind, and so all but this: Safari before 17 does not.
 */
if (!('canParse' in URL))
  Object.assign(URL, {
    canParse(address: string, base?: string): boolean {
      try {
        return new URL(address, base).href !== '';
      } catch {
        return false;
      }
    },
  });
