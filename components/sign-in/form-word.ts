import { I18n } from 'aws-amplify/utils';

/** A word of the sign-in form in its language, by Amplify's English one; Amplify types it as `any`. */
export const formWord = (english: string): string => String(I18n.get(english));
