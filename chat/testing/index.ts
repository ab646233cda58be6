export { FakeClock, settle } from './fake-clock';
export { FakeSource } from './fake-source';
export { noChance } from './fixed-chance';
export { sampleAnswer, sampleId, sampleMessage, sampleMessages, sampleRoom } from './sample-posts';
