const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-24T18:30`, as a date field takes it: the wall clock where the person is. */
export function toLocalTime(iso: string): string {
  const at = new Date(iso);
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that a date field names, in ISO 8601; null for what is none. */
export function fromLocalTime(text: string): string | null {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(text) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The next full hour: when a new event begins unless somebody says otherwise. */
export function nextHour(now: number): string {
  const at = new Date(now);
  at.setHours(at.getHours() + 1, 0, 0, 0);
  return at.toISOString();
}
