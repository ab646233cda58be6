export { SidePanel } from './side-panel';
export { useFocusReturn } from './use-focus-return';
