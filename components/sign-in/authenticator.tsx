'use client';

import { Authenticator, translations } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.layer.css';
import { I18n } from 'aws-amplify/utils';
import { chooseLanguage, useStrings } from '../strings';
import './authenticator.css';
import { formWord } from './form-word';
import { formScreens } from './form-screens';
import { signInWords } from './sign-in-words';

I18n.putVocabularies(translations);
I18n.putVocabularies(signInWords);

interface AmplifyAuthenticatorProps {
  readonly initialState: 'signIn' | 'signUp';
}

/** Loaded only when somebody signs in: with its style sheet it is heavier than the rest of the page. */
export default function AmplifyAuthenticator({ initialState }: AmplifyAuthenticatorProps) {
  const { tag, direction } = chooseLanguage(useStrings().locale, []);
  // Amplify's dictionary is one for the page, and read while rendering.
  I18n.setLanguage(tag);
  return (
    <div dir={direction}>
      <Authenticator
        key={tag}
        initialState={initialState}
        loginMechanisms={['email']}
        signUpAttributes={['email']}
        components={formScreens}
        formFields={makeFormFields()}
      />
    </div>
  );
}

/** What a screen reader hears of the eye in a password field: the form translates all its words but these. */
function makeFormFields() {
  const password = {
    isRequired: true,
    passwordIsHiddenLabel: formWord('Password is hidden'),
    passwordIsShownLabel: formWord('Password is shown'),
    showPasswordButtonLabel: formWord('Show password'),
  };
  return {
    signIn: { password },
    signUp: { password, confirm_password: password },
    // Amplify's own words for these are in no dictionary.
    forgotPassword: { username: { label: formWord('Email'), placeholder: formWord('Enter your Email') } },
    confirmResetPassword: {
      confirmation_code: { label: formWord('Confirmation Code'), placeholder: formWord('Enter your code') },
      password,
      confirm_password: password,
    },
  };
}
