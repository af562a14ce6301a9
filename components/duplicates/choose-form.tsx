import { Button } from '@/components/ui/button';
import { RadioField } from '@/components/ui/radio-field';
import { fieldLabel } from '@/lib/duplicates/labels';
import type { Pair } from '@/lib/duplicates/types';

/** Sent with GET: the page then shows what these choices would do. */
export function ChooseForm({ pair, path }: { pair: Pair; path: string }) {
  const { one, other, choices, keep } = pair;
  const trn = ({ facts }: typeof one) => facts.find(({ label }) => label === 'TRN')?.values[0];
  const nameOf = (record: typeof one) =>
    trn(record) === undefined ? `${record.name}, without a TRN` : `${record.name}, TRN ${trn(record)}`;
  return (
    <form className="form" action={`${path}#happens`} method="get">
      <RadioField
        name="keep"
        label="Which record stays"
        hint="Its times at schools and its training take the others in. Nothing is lost from either."
        options={[
          { value: one.id, label: `First: ${nameOf(one)}` },
          { value: other.id, label: `Second: ${nameOf(other)}` },
        ]}
        defaultValue={keep}
      />
      {choices.map(({ field, options, chosen }) => (
        <RadioField
          key={field}
          name={field}
          label={fieldLabel[field]}
          options={options}
          defaultValue={chosen}
        />
      ))}
      <Button variant="secondary">Show what will happen</Button>
    </form>
  );
}
