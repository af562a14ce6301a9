import { Choice, type ChoiceOption } from './choice';
import { FieldGroup, type FieldTexts } from './field';

export function RadioField({
  options,
  defaultValue,
  inline,
  ...texts
}: FieldTexts & { options: ChoiceOption[]; defaultValue?: string; inline?: boolean }) {
  return (
    <FieldGroup {...texts}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            name={texts.name}
            id={index === 0 ? texts.name : `${texts.name}-${index + 1}`}
            option={option}
            checked={option.value === defaultValue}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
