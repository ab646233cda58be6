export { draftOf, forgetDrafts } from './drafts';
