export { CrowdSignals, takesReactions } from './crowd-signals';
