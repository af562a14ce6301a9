import { Choice, type ChoiceOption } from './choice';
import { FieldGroup, type FieldTexts } from './field';

export function CheckboxField({
  options,
  defaultValues = [],
  inline,
  ...texts
}: FieldTexts & { options: ChoiceOption[]; defaultValues?: string[]; inline?: boolean }) {
  return (
    <FieldGroup {...texts}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={texts.name}
            id={index === 0 ? texts.name : `${texts.name}-${index + 1}`}
            option={option}
            checked={defaultValues.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
