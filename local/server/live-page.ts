import { createHash } from 'node:crypto';

/** A page of this server that keeps itself up to date, with the policy that lets in its own script and style only. */
export interface LivePage {
  readonly html: string;
  /** `content-security-policy` */
  readonly policy: string;
}

interface LivePageOptions {
  readonly title: string;
  /** Beside what all pages have in common. */
  readonly style: string;
  readonly script: string;
  /** What is in `main`. */
  readonly body: string;
}

const commonStyle = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #5d6470; --line: #e3e5ea; --ground: #f6f7f9; --card: #fff; --accent: #4338ca; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceef2; --soft: #9aa1ae; --line: #2a2e37; --ground: #111318; --card: #191c23; --accent: #a5b4fc; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0; font-size: 1.5rem; letter-spacing: -0.01em; }
header p, .empty { margin: 0.25rem 0 2rem; color: var(--soft); }
`;

export function makeLivePage({ title, style, script, body }: LivePageOptions): LivePage {
  const wholeStyle = commonStyle + style;
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${wholeStyle}</style>
</head>
<body>
<main>
${body}
</main>
<script>${script}</script>
</body>
</html>
`,
    policy: [
      "default-src 'none'",
      `script-src ${sourceHash(script)}`,
      `style-src ${sourceHash(wholeStyle)}`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
