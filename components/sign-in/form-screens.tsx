'use client';

import { Button, useAuthenticator } from '@aws-amplify/ui-react';
import { formWord } from './form-word';

/**
 * Amplify's own headings skip a level or two below the page's. These also take the focus when what one pressed goes with
 * the screen before, so that the new one is read out from its beginning.
 */
function withHeading(english: string) {
  return {
    Header: () => (
      <h2 className="amplify-heading amplify-heading--4" tabIndex={-1} data-heir>
        {formWord(english)}
      </h2>
    ),
  };
}

/** Who waits for a code has perhaps mistyped their address. */
function WayBack() {
  const { toSignIn } = useAuthenticator();
  return (
    <Button type="button" variation="link" size="small" onClick={toSignIn}>
      {formWord('Back to Sign In')}
    </Button>
  );
}

/** Each screen beyond signing in and up, which have tabs. */
export const formScreens = {
  // People sign in by email, so that is where every code goes.
  ConfirmSignUp: { ...withHeading('We Emailed You'), Footer: WayBack },
  ForgotPassword: withHeading('Reset Password'),
  ConfirmResetPassword: { ...withHeading('Reset Password'), Footer: WayBack },
  ForceNewPassword: withHeading('Change Password'),
  VerifyUser: withHeading('Account recovery requires verified contact information'),
  ConfirmVerifyUser: withHeading('Account recovery requires verified contact information'),
};
