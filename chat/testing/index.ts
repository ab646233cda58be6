export { FakeBrowser } from './fake-browser';
export { FakeClock, settle } from './fake-clock';
export { makeFakeEdges } from './fake-edges';
export type { FakeEdges, FakeTransport } from './fake-edges';
export { sampleParticipant } from './fake-moderation';
export { FakeSource } from './fake-source';
export { noChance } from './fixed-chance';
export { seededChance } from './seeded-chance';
export { sampleAnswer, sampleId, sampleMessage, sampleMessages, sampleRoom } from './sample-posts';
