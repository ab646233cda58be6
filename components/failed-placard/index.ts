export { FailedPlacard } from './failed-placard';
