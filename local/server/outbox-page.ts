import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #5d6470; --line: #e3e5ea; --ground: #f6f7f9; --card: #fff; --accent: #4338ca; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceef2; --soft: #9aa1ae; --line: #2a2e37; --ground: #111318; --card: #191c23; --accent: #a5b4fc; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0; font-size: 1.5rem; letter-spacing: -0.01em; }
header p, .empty { margin: 0.25rem 0 2rem; color: var(--soft); }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; }
li { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem 1.25rem;
  display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 1rem; align-items: center; }
.to { font-weight: 600; overflow-wrap: anywhere; }
.about { color: var(--soft); font-size: 0.875rem; grid-column: 1; }
button { grid-column: 2; grid-row: 1 / span 2; font: 600 1.25rem ui-monospace, monospace; letter-spacing: 0.12em; color: var(--accent);
  background: none; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 0.75rem; cursor: pointer; max-width: 100%; overflow-wrap: anywhere; }
button:hover, button:focus-visible { border-color: var(--accent); outline: none; }
`;

/** Texts enter the page by textContent only, so that a mail address is never markup. */
const script = `
const list = document.querySelector('ol');
const empty = document.querySelector('.empty');
let shown = '';
const make = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
function show(mails) {
  empty.hidden = mails.length > 0;
  list.replaceChildren(...mails.toReversed().map((mail) => {
    const item = document.createElement('li');
    const code = make('button', 'code', mail.code);
    code.type = 'button';
    code.title = 'Copy';
    code.setAttribute('aria-label', 'Copy the code ' + mail.code);
    code.onclick = () => navigator.clipboard.writeText(mail.code);
    const about = mail.subject + ' \\u00b7 ' + new Date(mail.sentAt).toLocaleTimeString();
    item.append(make('span', 'to', mail.to), make('span', 'about', about), code);
    return item;
  }));
}
async function refresh() {
  const status = document.querySelector('header p');
  try {
    const text = await (await fetch('/outbox.json', { cache: 'no-store' })).text();
    if (text !== shown) show(JSON.parse((shown = text)).mails);
    status.textContent = 'What the user pool would have e-mailed. Click a code to copy it.';
  } catch (error) {
    status.textContent = 'The local backend does not answer.';
    console.warn(error);
  }
}
void refresh();
setInterval(refresh, 2000);
`;

/** Lists what would have been e-mailed, newest first, and keeps itself up to date. */
export const outboxPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Outbox</title>
<style>${style}</style>
</head>
<body>
<main>
<header><h1>Outbox</h1><p>What the user pool would have e-mailed. Click a code to copy it.</p></header>
<p class="empty">Nothing was sent yet. Sign up, and the code appears here.</p>
<ol aria-live="polite"></ol>
</main>
<script>${script}</script>
</body>
</html>
`;

const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const outboxPagePolicy = [
  "default-src 'none'",
  `script-src ${sourceHash(script)}`,
  `style-src ${sourceHash(style)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
