/** A closed lock: this version is current, and nothing of it changes. */
export function Lock() {
  return (
    <svg className="lock" width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M6 10V7.5a6 6 0 0 1 12 0V10h1.5v12h-15V10zm2.4 0h7.2V7.5a3.6 3.6 0 0 0-7.2 0z"
        fill="currentColor"
        fillRule="evenodd"
      />
    </svg>
  );
}
