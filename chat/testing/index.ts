export { FakeClock, settle } from './fake-clock';
export { sampleAnswer, sampleId, sampleMessage, sampleMessages, sampleRoom } from './sample-posts';
