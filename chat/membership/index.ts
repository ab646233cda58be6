export { MembershipMemory } from './membership-memory';
