export { startTestbed, type Testbed } from './start-testbed';
