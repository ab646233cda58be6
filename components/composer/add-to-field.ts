/** Puts words into a text field, behind what is in it, as if they were typed. */
export function addToField(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  const end = field.value.length;
  field.setRangeText(end === 0 ? text : `\n${text}`, end, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
