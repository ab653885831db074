import type { CSSProperties, ReactNode } from "react";
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
  const label = cell.blocked > 0 ? `${words} ${t("coverage.blocked", { count: number(cell.blocked) })}` : words;
  return <Sign coverage={cell.coverage} share={cell.received / cell.asked} isBlocked={cell.blocked > 0} label={label} />;
}

/** A pie from twelve o'clock, clockwise. One element and no SVG, and a gradient only where it is needed: there are hundreds of them. */
function Sign({ coverage, share, isBlocked, label }: { coverage: CoverageCell["coverage"]; share: number; isBlocked: boolean; label?: string }): ReactNode {
  const pie = coverage === "some" ? { style: { "--share": `${share * 100}%` } as CSSProperties } : {};
  return <span className={`coverage ${coverage}${isBlocked ? " blocked" : ""}`} {...pie} {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })} />;
}

/** What the signs of the matrix mean. */
export function CoverageLegend(): ReactNode {
  const { t } = useTexts();
  return (
    <ul className="legend">
      <li><Sign coverage="all" share={1} isBlocked={false} /> {t("coverage.all")}</li>
      <li><Sign coverage="some" share={0.5} isBlocked={false} /> {t("coverage.some")}</li>
      <li><Sign coverage="asked" share={0} isBlocked={false} /> {t("coverage.asked")}</li>
      <li><Sign coverage="asked" share={0} isBlocked /> {t("stage.blocked")}</li>
      <li><span className="coverage-gap" aria-hidden="true" /> {t("coverage.none")}</li>
    </ul>
  );
}
