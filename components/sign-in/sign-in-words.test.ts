import { translations } from '@aws-amplify/ui-react';
import { expect, it } from 'vitest';
import { signInWords } from './sign-in-words';

/** Asked of nobody here: an account is an e-mail address and a password. */
const isUnused = (word: string): boolean =>
  /Profile|Website|Birthdate|Name$|Nickname|phone|Username$|[Tt]exted/.test(word);

it.each([
  ['de', /\b(Sie|Ihr|Ihre|Ihren|Ihrem|Ihnen)\b/],
  ['es', /\b(su|sus|usted|Ingrese|Confirme|Escriba|Olvidó)\b/i],
])('[LNG6] the sign-in form in %s speaks to people as the rest of the app does', (language, formal) => {
  const brought: Readonly<Record<string, string>> = { ...translations[language], ...signInWords[language] };
  const wrong = Object.entries(brought).filter(([word, text]) => !isUnused(word) && formal.test(text));
  expect(wrong).toEqual([]);
});

/** All that the screens of an account with an e-mail address and a password say, and Cognito's refusals there. */
const said = [
  'Sign In',
  'Sign in',
  'Signing in',
  'Create Account',
  'Creating Account',
  'Email',
  'Enter your Email',
  'Password',
  'Enter your Password',
  'Confirm Password',
  'Please confirm your Password',
  'New Password',
  'Show password',
  'Hide password',
  'Password is hidden',
  'Password is shown',
  'Forgot your password?',
  'Reset Password',
  'Change Password',
  'Changing',
  'Send code',
  'Sending',
  'Resend Code',
  'Back to Sign In',
  'Confirmation Code',
  'Enter your code',
  'Enter your Confirmation Code',
  'Confirm',
  'Confirming',
  'Submit',
  'Submitting',
  'We Emailed You',
  'Your code is on the way. To log in, enter the code we emailed to',
  'It may take a minute to arrive',
  'Account recovery requires verified contact information',
  'Verify',
  'Verify Contact',
  'Skip',
  'Incorrect username or password.',
  'User does not exist.',
  'An account with the given email already exists.',
  'Password attempts exceeded',
  'Invalid verification code provided, please try again.',
  'Attempt limit exceeded, please try after some time.',
  'A network error has occurred.',
  'Your passwords must match',
  'Password must have at least 8 characters',
  'Password must have upper case letters',
  'Password must have lower case letters',
  'Password must have numbers',
  'Password must have special characters',
  'Dismiss alert',
  'Invalid code provided, please request a code again.',
  'User already exists',
  'Username cannot be empty',
  'Loading',
];

it.each(['de', 'es', 'ja', 'ar'])('[LNG2] the sign-in form has every word in %s', (language) => {
  const brought: Readonly<Record<string, string>> = { ...translations[language], ...signInWords[language] };
  expect(said.filter((word) => brought[word] === undefined || brought[word] === word)).toEqual([]);
});
