export { createBrowserLeaves } from './browser-leaves';
export { createBrowserMemory } from './browser-memory';
export { createBrowserPages } from './browser-pages';
export { createBrowserReturns } from './browser-returns';
export { systemChance, systemIds } from './system-chance';
export { systemClock } from './system-clock';
