import { useId } from 'react';
import styles from './settings-dialog.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** The words for each value, in the order in which they are shown. */
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few: radio buttons in a row. */
export function Choice<T extends string>({ label, names, value, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.options}>
        {(Object.keys(names) as T[]).map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              className={styles.radio}
              onChange={() => onChoose(option)}
            />
            {names[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
