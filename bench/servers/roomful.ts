/* The local backend with the synthesised chat, in memory. Bundled before it runs, so that no loader is measured. */
import { Session } from 'node:inspector/promises';
import { startLocalBackend } from '../../local';
import { answerBench } from './answer-bench.mjs';

const [assemblyDirectory = ''] = process.argv.slice(2);
const steps = new Map<string, number>();
const backend = await startLocalBackend({
  assemblyDirectory,
  dataDirectory: null,
  port: 0,
  onEvent(event) {
    if (event.kind === 'warning') console.error(event.message);
    if (event.kind !== 'request' || event.trace.operation !== 'mutation') return;
    for (const { step, milliseconds } of event.trace.steps)
      steps.set(step, (steps.get(step) ?? 0) + milliseconds);
    steps.set('request', (steps.get('request') ?? 0) + event.trace.milliseconds);
  },
});
let lastReading = backend.meter.read();
const session = new Session();
session.connect();
answerBench(
  { port: backend.port, outputs: backend.outputs, admin: backend.admin, userPool: backend.model.userPool },
  {
    /** Turns the profiler on, or off and answers its profile. */
    async profile({ isOn }: { isOn: boolean }) {
      if (!isOn) return (await session.post('Profiler.stop')).profile;
      await session.post('Profiler.enable');
      await session.post('Profiler.start');
      return {};
    },
    /** What AWS would have billed since the last time. */
    meter() {
      const reading = backend.meter.read(lastReading);
      lastReading = backend.meter.read();
      return reading.usage;
    },
    /** Milliseconds by step of the mutations since the last time. */
    steps() {
      const told = Object.fromEntries(steps);
      steps.clear();
      return told;
    },
  },
);
