export { GuardedLink } from './guarded-link';
export { useArrivalFocus } from './use-arrival-focus';
export { useDocumentTitle } from './use-document-title';
