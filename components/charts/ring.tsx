/** A share of a whole, for hours used of an entitlement. The text beside it says the same. */
export function Ring({ value, max, text }: { value: number; max: number; text: string }) {
  const share = max > 0 ? Math.min(100, Math.round((value / max) * 100)) : 0;
  return (
    <div className="hours-ring">
      <svg viewBox="0 0 40 40" width="64" height="64" aria-hidden="true">
        <circle className="ring-whole" cx="20" cy="20" r="16" pathLength="100" />
        {share > 0 && (
          <circle
            className="ring-part"
            cx="20"
            cy="20"
            r="16"
            pathLength="100"
            strokeDasharray={`${share} 100`}
            transform="rotate(-90 20 20)"
          />
        )}
      </svg>
      <span>{text}</span>
    </div>
  );
}
