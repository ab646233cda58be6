export { createBrowserMemory } from './browser-memory';
export { systemChance, systemIds } from './system-chance';
export { systemClock } from './system-clock';
