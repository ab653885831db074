import type { ReactNode } from "react";
import type { CoverageCell, CoverageTable } from "../progress/coverage";
import { useTexts } from "../texts/TextsContext";

/** Who is asked for which item: the picture is a table, so that whoever cannot see it reads the same. */
export function CoverageMatrix({ table }: { table: CoverageTable }): ReactNode {
  const { t } = useTexts();
  return (
    // A region that scrolls sideways on a narrow screen must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="matrix-frame" role="region" aria-label={t("coverage.title")} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {table.columns.map((column) => (
              <th key={column.key} scope="col" title={column.text}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ category, cells }) => (
            <tr key={category}>
              <th scope="row">{t(`category.${category}`)}</th>
              {cells.map((cell) => (
                <td key={cell.key}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: CoverageCell }): ReactNode {
  const { t, number } = useTexts();
  if (cell.coverage === "none") return <span className="visually-hidden">{t("coverage.none")}</span>;
  const words = t("coverage.cell", { received: number(cell.received), asked: number(cell.asked) });
  return (
    <svg className={`coverage ${cell.coverage}`} viewBox="0 0 20 20" role="img" aria-label={cell.blocked > 0 ? `${words} ${t("coverage.blocked", { count: number(cell.blocked) })}` : words}>
      <circle className="ring" cx="10" cy="10" r="7" />
      {cell.received > 0 && <Share share={cell.received / cell.asked} />}
      {cell.blocked > 0 && <circle className="blocked" cx="16" cy="4" r="3" />}
    </svg>
  );
}

/** A pie from twelve o'clock, clockwise. */
function Share({ share }: { share: number }): ReactNode {
  const around = 2 * Math.PI * 3.5;
  return <circle className="share" cx="10" cy="10" r="3.5" strokeDasharray={`${share * around} ${around}`} transform="rotate(-90 10 10)" />;
}

/** What the signs of the matrix mean. */
export function CoverageLegend(): ReactNode {
  const { t } = useTexts();
  const sign = (coverage: string, share: number, blocked: boolean): ReactNode => (
    <svg className={`coverage ${coverage}`} viewBox="0 0 20 20" aria-hidden="true">
      <circle className="ring" cx="10" cy="10" r="7" />
      {share > 0 && <Share share={share} />}
      {blocked && <circle className="blocked" cx="16" cy="4" r="3" />}
    </svg>
  );
  return (
    <ul className="legend">
      <li>{sign("all", 1, false)} {t("coverage.all")}</li>
      <li>{sign("some", 0.5, false)} {t("coverage.some")}</li>
      <li>{sign("asked", 0, false)} {t("coverage.asked")}</li>
      <li>{sign("asked", 0, true)} {t("stage.blocked")}</li>
      <li><span className="coverage-gap" aria-hidden="true" /> {t("coverage.none")}</li>
    </ul>
  );
}
