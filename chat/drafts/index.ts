export { countDrafts, draftOf, forgetDrafts } from './drafts';
