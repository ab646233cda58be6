type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

interface Counting {
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** Both are slow to make, and a page comes before it counts anything: each language's are made when first needed. */
const made = new Map<string, Counting>();

function countingIn(locale: string): Counting {
  const held = made.get(locale);
  if (held !== undefined) return held;
  const counting = { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
  made.set(locale, counting);
  return counting;
}

/**
 * Words for an amount by the plural rules of a language (BCP 47): `#` in a form stands for the number, and for `50+` where
 * there are more.
 */
export function makeCounter(
  locale: string,
): (amount: number, forms: PluralForms, isMore?: boolean) => string {
  return (amount, forms, isMore = false) => {
    const { rules, numbers } = countingIn(locale);
    const form = forms[rules.select(amount)] ?? forms.other;
    return form.replace('#', `${numbers.format(amount)}${isMore ? '+' : ''}`);
  };
}
