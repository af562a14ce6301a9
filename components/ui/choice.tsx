import type { ReactNode } from 'react';

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Asked only when this answer is chosen; shown always where the browser cannot hide it. */
  more?: ReactNode;
}

export function Choice({
  type,
  name,
  id,
  option,
  checked,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  option: ChoiceOption;
  checked: boolean;
}) {
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.hint && (
        <span className="hint" id={`${id}-hint`}>
          {option.hint}
        </span>
      )}
      {option.more && <div className="more">{option.more}</div>}
    </div>
  );
}
