import type { ReportsOfMessage, ReportReason } from '../../chat/model';
import { reportReasons } from '../../chat/model';
import { useAllStrings } from '../strings';
import { Quotation } from '../ui';
import styles from './moderator-panel.module.css';

/** How many people reported a message, for what, and what they wrote. Never who. */
export function ReportSummary({ reports }: { readonly reports: ReportsOfMessage }) {
  const { report, review, locale } = useAllStrings();
  const { texts, hasMore } = reports;
  const countOf = (reason: ReportReason) => texts.filter((text) => text.reason === reason).length;
  const given = reportReasons.filter((reason) => countOf(reason) > 0);
  const number = new Intl.NumberFormat(locale);
  return (
    <div className={styles.reports}>
      <p className={styles.state}>
        <strong>
          {hasMore ? '≥ ' : ''}
          {review.reports(texts.length)}
        </strong>
        {given.map((reason) => ` · ${report.reasons[reason]} (${number.format(countOf(reason))})`)}
      </p>
      {texts
        .filter(({ note }) => note !== '')
        .map(({ note }, index) => (
          <Quotation key={index}>{note}</Quotation>
        ))}
    </div>
  );
}
