export { authorize } from './authorize';
export { completeSignIn, startSession, type Metadata, type SignInAnswer } from './complete-sign-in';
export {
  invalidSession,
  PendingChallenges,
  type NewPasswordChallenge,
  type PasswordChallenge,
} from './pending-challenges';
export { refreshSession } from './refresh-session';
export { freeFailures, longestLockOut, SignInGuard } from './sign-in-guard';
export { impersonate } from './stranger';
