type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Words for an amount by the plural rules of a language (BCP 47): `#` in a form stands for the number, and for `50+` where
 * there are more.
 */
export function makeCounter(
  locale: string,
): (amount: number, forms: PluralForms, isMore?: boolean) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (amount, forms, isMore = false) =>
    (forms[rules.select(amount)] ?? forms.other).replace(
      '#',
      `${numbers.format(amount)}${isMore ? '+' : ''}`,
    );
}
