export { assertNever } from './assert-never';
export { Avatar } from './avatar';
export { Button, IconButton } from './button';
export { ButtonLink } from './button-link';
export { classNames } from './class-names';
export { Placard } from './placard';
export { PlaceholderLines } from './placeholder-lines';
