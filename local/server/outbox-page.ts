import { makeLivePage } from './live-page';

const style = `
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

/** Lists what would have been e-mailed, newest first. */
export const outboxPage = makeLivePage({
  title: 'Outbox',
  style,
  script,
  body: `<header><h1>Outbox</h1><p>What the user pool would have e-mailed. Click a code to copy it.</p></header>
<p class="empty">Nothing was sent yet. Sign up, and the code appears here.</p>
<ol aria-live="polite"></ol>`,
});
