export { createFinderMaker } from './make-finder';
