export { openCrowd } from './open-crowd';
export { startKillableTestbed, type KillableTestbed } from './start-killable-testbed';
export { startTestbed, type Testbed } from './start-testbed';
export { stepsOf } from './steps-of';
