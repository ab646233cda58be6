import type { IncomingMessage } from 'node:http';
import type { RequestLog } from '../request-log';
import { makeLivePage } from './live-page';

const style = `
main { max-width: 72rem; }
.bad { color: #b42318; }
@media (prefers-color-scheme: dark) { .bad { color: #fda29b; } }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; overflow: hidden; font-size: 0.875rem; }
th { text-align: left; font-weight: 500; color: var(--soft); }
th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); vertical-align: baseline; }
tbody:last-child > tr:last-child > td { border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.wide { overflow-x: auto; }
.filters label { white-space: nowrap; }
.quiet { color: var(--soft); }
.name { min-width: 11rem; }
.name button { all: unset; cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
.name button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.name button::before { content: '\\25b8'; display: inline-block; width: 1rem; color: var(--soft); }
.name button[aria-expanded='true']::before { content: '\\25be'; }
.steps td { padding-block: 0.25rem; background: var(--ground); border-bottom-style: dashed; }
.steps td:first-child { padding-left: 2rem; }
.operation td:first-child { padding-left: 3.5rem; font-family: ui-monospace, monospace; }
.filters { display: flex; gap: 1rem; align-items: center; margin: -1rem 0 1rem; flex-wrap: wrap; color: var(--soft); font-size: 0.875rem; }
.filters input[type='search'] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.375rem 0.75rem; width: 20rem; max-width: 100%; }
`;

const body = `
<form class="filters" role="search"><input type="search" aria-label="Filter by name, identity or error" placeholder="Filter by name, identity or error">
<label><input type="checkbox"> Errors only</label></form>
<p class="empty">Nothing was asked yet. Use the app, and its requests appear here.</p>
<div class="wide"><table hidden><thead><tr><th>Request</th><th>Caller</th><th class="number">Status</th><th>Errors</th><th class="number">Units</th><th class="number">Time</th></tr></thead></table></div>
`;

const script = `
const table = document.querySelector('table');
const empty = document.querySelector('.empty');
const lead = document.querySelector('header p');
const [search, errorsOnly] = document.querySelectorAll('.filters input');
const kept = 500;
let after = 0;
const make = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text ?? '' });
const units = ({ read, write }) => [read > 0 && read + ' RRU', write > 0 && write + ' WRU'].filter(Boolean).join(' ');
const time = (milliseconds) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0) + ' ms';
const identities = { AMAZON_COGNITO_USER_POOLS: 'User', AWS_IAM: 'IAM', API_KEY: 'API key' };
function line(className, cells) {
  const row = make('tr', className);
  row.append(...cells.map(([text, kind]) => make('td', kind ?? '', text)));
  return row;
}
function stepLines({ field, step, milliseconds, cache, tableOperations = [] }) {
  const result = cache === undefined ? '' : 'cache ' + cache;
  return [
    line('steps', [[field + '  ' + step], [''], [''], [result, 'quiet'], [''], [time(milliseconds), 'number quiet']]),
    ...tableOperations.map((done) => {
      const where = done.operation + ' ' + done.table + (done.index ? ' / ' + done.index : '');
      const count = done.items + (done.scanned === done.items ? '' : ' of ' + done.scanned) + (done.items === 1 ? ' item' : ' items');
      return line('steps operation', [[where], [count, 'quiet'], [''], [done.failedWith, 'bad'], [units(done.capacityUnits), 'number'], [time(done.milliseconds), 'number quiet']]);
    }),
  ];
}
function group(record) {
  const rows = make('tbody');
  const what = record.operation === null ? 'refused' : record.operation + ' ' + (record.operationName ?? '(unnamed)');
  const button = make('button', '', what);
  button.type = 'button';
  button.title = record.time + '  ' + record.requestId;
  button.setAttribute('aria-expanded', 'false');
  const row = line('', [['', 'name'], [identities[record.identity] ?? 'nobody', 'quiet'], [record.status ?? 'ws', 'number'],
    [[...new Set(record.errors)].join(', '), 'bad'], [units(record.capacityUnits), 'number'], [time(record.milliseconds), 'number']]);
  row.firstChild.append(button);
  rows.append(row);
  button.onclick = () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    const steps = record.steps.flatMap(stepLines);
    if (steps.length === 0) steps.push(line('steps', [['no resolver ran', 'quiet'], [''], [''], [''], [''], ['']]));
    if (record.omittedSteps > 0) steps.push(line('steps', [['and ' + record.omittedSteps + ' steps more', 'quiet'], [''], [''], [''], [''], ['']]));
    if (open) rows.append(...steps);
    else rows.replaceChildren(row);
  };
  rows.matches = (text) => (what + ' ' + record.identity + ' ' + record.errors.join(' ')).toLowerCase().includes(text);
  rows.failed = record.errors.length > 0;
  return rows;
}
function filter() {
  const text = search.value.trim().toLowerCase();
  for (const rows of table.tBodies) rows.hidden = !rows.matches(text) || (errorsOnly.checked && !rows.failed);
}
async function refresh() {
  try {
    const { latest, records } = await (await fetch('/requests.json?after=' + after, { cache: 'no-store' })).json();
    if (latest < after) {
      for (const rows of [...table.tBodies]) rows.remove();
      after = 0;
      return void refresh();
    }
    after = latest;
    for (const record of records) table.tHead.after(group(record));
    for (const rows of [...table.tBodies].slice(kept)) rows.remove();
    table.hidden = table.tBodies.length === 0;
    empty.hidden = !table.hidden;
    lead.textContent = 'What the API answered, newest first. Open a request to see its steps and what they did to tables.';
    if (records.length > 0) filter();
  } catch (error) {
    lead.textContent = 'The local backend does not answer.';
    console.warn(error);
  }
}
search.form.onsubmit = (event) => event.preventDefault();
search.oninput = errorsOnly.onchange = filter;
void refresh();
setInterval(refresh, 1000);
`;

/** Lists the last requests, newest first, each with its steps; keeps itself up to date. */
export const requestsPage = makeLivePage({
  title: 'Requests',
  style,
  script,
  body: `<header><h1>Requests</h1><p>What the API answered, newest first.</p></header>${body}`,
});

/** `/requests.json?after=SEQUENCE`: what came after a request that the caller has already. */
export function readRequests(log: RequestLog, request: IncomingMessage): unknown {
  const after = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('after') ?? 0);
  return { latest: log.latest(), records: log.recordsAfter(Number.isFinite(after) ? after : 0) };
}
