/** The mark: a room of people in a speech bubble, one of them speaking. Decorative beside the name. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="var(--logo, var(--accent))"
        d="M9 2h14a7 7 0 0 1 7 7v9a7 7 0 0 1-7 7h-6.2l-5.7 4.6A1.3 1.3 0 0 1 9 28.6V25a7 7 0 0 1-7-7V9a7 7 0 0 1 7-7z"
      />
      <g fill="var(--logo-seats, var(--on-accent))">
        <circle cx="9.5" cy="9.8" r="2" />
        <circle cx="16" cy="8.6" r="2" />
        <circle cx="22.5" cy="9.8" r="2" />
        <circle cx="9.5" cy="17.2" r="2" />
        <circle cx="16" cy="16" r="2" />
      </g>
      <circle cx="22.5" cy="17.2" r="2.4" fill="var(--warm)" />
    </svg>
  );
}
