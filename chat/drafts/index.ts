export { countDrafts, forgetDrafts } from './draft-places';
export { OwnDraft } from './own-draft';
