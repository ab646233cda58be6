import type { OutgoingMail, Outbox } from '../../ports';

export interface CodeDeliveryDetails {
  readonly Destination: string;
  readonly DeliveryMedium: 'EMAIL';
  readonly AttributeName: 'email';
}

const subjects: Readonly<Record<OutgoingMail['purpose'], string>> = {
  'sign-up': 'Your verification code',
  resend: 'Your verification code',
  'password-reset': 'Your password reset code',
  'attribute-verification': 'Your verification code',
  invitation: 'Your temporary password',
};

/** Puts a code into the outbox, addressed to `to`. */
export function deliverCode(
  outbox: Outbox,
  now: number,
  mail: Pick<OutgoingMail, 'to' | 'purpose' | 'code'>,
): CodeDeliveryDetails {
  outbox.deliver({ ...mail, subject: subjects[mail.purpose], sentAt: new Date(now).toISOString() });
  return describeDelivery(mail.to);
}

/** Where a code went, or would have gone, as `a***@e***`; in lower case, or a user’s own spelling would tell of the user. */
export function describeDelivery(address: string): CodeDeliveryDetails {
  const [, local = 'a', domain = 'e'] = /^(.)[^@]*@(.)/.exec(address) ?? [];
  return {
    Destination: `${local}***@${domain}***`.toLowerCase(),
    DeliveryMedium: 'EMAIL',
    AttributeName: 'email',
  };
}
