export { MentionPicker } from './mention-picker';
