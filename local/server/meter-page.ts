import { makeLivePage } from './live-page';

const style = `
.total { font-size: 2.5rem; font-weight: 700; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; margin: 1rem 0 2rem; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { padding: 0.5rem 1rem; text-align: left; border-top: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
thead th { border-top: 0; color: var(--soft); font-size: 0.875rem; }
td { text-align: right; font-variant-numeric: tabular-nums; }
thead th:not(:first-child) { text-align: right; }
[hidden] { display: none; }
`;

/** Texts enter the page by textContent only, so that a label is never markup. */
const script = `
const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
const fill = (body, rows) => body.replaceChildren(...rows.map(([head, ...cells]) => {
  const row = document.createElement('tr');
  const header = make('th', head);
  header.scope = 'row';
  row.append(header, ...cells.map((cell) => make('td', cell)));
  return row;
}));
const find = (selector) => document.querySelector(selector);
function show(report) {
  find('.total').textContent = report.total;
  find('header p').textContent = 'What AWS would bill since ' + new Date(report.from).toLocaleTimeString()
    + ', at list prices of ' + report.pricesReadOn + ' in ' + report.region + ', without free tiers.';
  fill(find('#meters tbody'), report.lines.map((line) => [line.meter, line.quantity.toLocaleString(), line.cost]));
  find('#labels').hidden = report.labels.length === 0;
  fill(find('#labels tbody'), report.labels.map((entry) => [entry.label, entry.total]));
}
async function refresh() {
  try {
    show(await (await fetch('/meter.json', { cache: 'no-store' })).json());
  } catch (error) {
    find('header p').textContent = 'The local backend does not answer.';
    console.warn(error);
  }
}
void refresh();
setInterval(refresh, 2000);
`;

/** What AWS would bill. */
export const meterPage = makeLivePage({
  title: 'Meter',
  style,
  script,
  body: `<header><h1>Meter</h1><p>What AWS would bill.</p></header>
<div class="total"></div>
<table id="meters">
<caption>By what was used</caption>
<thead><tr><th scope="col">Use</th><th scope="col">Quantity</th><th scope="col">Price</th></tr></thead>
<tbody></tbody>
</table>
<table id="labels" hidden>
<caption>By what it was for</caption>
<thead><tr><th scope="col">Value</th><th scope="col">Price</th></tr></thead>
<tbody></tbody>
</table>`,
});
