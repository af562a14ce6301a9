import type { ReactNode } from 'react';

export function Progress({
  id,
  label,
  value,
  max,
  detail,
}: {
  id: string;
  label: ReactNode;
  value: number;
  max: number;
  detail?: ReactNode;
}) {
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={Math.max(1, max)} />
      <p className="ladder-text">
        {value.toLocaleString('en-GB')} of {max.toLocaleString('en-GB')}
        {detail && <>, {detail}</>}
      </p>
    </div>
  );
}
