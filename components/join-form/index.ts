export { JoinForm } from './join-form';
