import styles from './placeholder-lines.module.css';

const widths = ['58%', '82%', '40%', '70%', '90%', '52%'] as const;

/** What is about to be here, in outline. `label` is what a screen reader hears meanwhile. */
export function PlaceholderLines({ label, count = 6 }: { label: string; count?: number }) {
  return (
    <div className={styles.lines} aria-busy="true">
      <p className="visually-hidden">{label}</p>
      {Array.from({ length: count }, (_, index) => (
        <div className={styles.line} key={index} aria-hidden="true">
          <span className={styles.face} />
          <span className={styles.bars}>
            <span className={styles.bar} style={{ width: '7rem' }} />
            <span className={styles.bar} style={{ width: widths[index % widths.length] }} />
          </span>
        </div>
      ))}
    </div>
  );
}
