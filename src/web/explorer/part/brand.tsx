/** The mark of the product: two ancestors, one descendant. */
export function Brand() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d="M5.5 5v3.5c0 3.2 6.5 3.3 6.5 7V20M18.5 5v3.5c0 3.2-6.5 3.3-6.5 7"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="5.5" cy="4.5" r="2.6" fill="currentColor" />
      <circle cx="18.5" cy="4.5" r="2.6" className="other-side" />
      <circle cx="12" cy="20" r="2.6" fill="currentColor" />
    </svg>
  );
}
