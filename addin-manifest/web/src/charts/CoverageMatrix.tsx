import { memo, useMemo, type CSSProperties, type ReactNode } from "react";
import type { CoverageCell, CoverageTable } from "../progress/coverage";
import type { Texts } from "../texts/texts";
import { useTexts } from "../texts/TextsContext";
import { useGrowing } from "./useGrowing";

/** So many columns are drawn at a time. */
const columnsOfPart = 6;

/** Who is asked for which item: the picture is a table, so that whoever cannot see it reads the same. */
export function CoverageMatrix({ table }: { table: CoverageTable }): ReactNode {
  const { t } = useTexts();
  const parts = useMemo(() => partsOf(table), [table]);
  const drawn = parts.slice(0, useGrowing(parts.length));
  return (
    // A region that scrolls sideways on a narrow screen must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="matrix-frame" role="region" aria-label={t("coverage.title")} tabIndex={0}>
      <table className="matrix" style={{ "--columns": table.columns.length } as CSSProperties}>
        <thead>
          <tr>
            <td />
            {drawn.map(({ first, columns }) => (
              <Heads key={first} columns={columns} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ category }, row) => (
            <tr key={category}>
              <th scope="row">{t(`category.${category}`)}</th>
              {drawn.map(({ first, rows }) => (
                <Cells key={first} cells={rows[row] ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Part = { first: number; columns: CoverageTable["columns"]; rows: CoverageCell[][] };

function partsOf({ columns, rows }: CoverageTable): Part[] {
  return Array.from({ length: Math.ceil(columns.length / columnsOfPart) }, (_, index) => {
    const [first, end] = [index * columnsOfPart, (index + 1) * columnsOfPart];
    return { first, columns: columns.slice(first, end), rows: rows.map(({ cells }) => cells.slice(first, end)) };
  });
}

const Heads = memo(function Heads({ columns }: { columns: CoverageTable["columns"] }): ReactNode {
  return columns.map((column) => (
    <th key={column.key} scope="col" title={column.text}>
      {column.label}
    </th>
  ));
});

/** One element in a cell, no component of its own and no text to lay out: there are hundreds of them. */
const Cells = memo(function Cells({ cells }: { cells: readonly CoverageCell[] }): ReactNode {
  const texts = useTexts();
  return cells.map((cell) => (
    <td key={cell.key}>
      <span role="img" aria-label={wordsOf(cell, texts)} {...signOf(cell)} />
    </td>
  ));
});

function wordsOf({ coverage, received, asked, blocked }: CoverageCell, { t, number }: Texts): string {
  if (coverage === "none") return t("coverage.none");
  const words = t("coverage.cell", { received: number(received), asked: number(asked) });
  return blocked > 0 ? `${words} ${t("coverage.blocked", { count: number(blocked) })}` : words;
}

/** A pie from twelve o'clock, clockwise; nothing to see where nobody is asked. */
function signOf({ coverage, received, asked, blocked }: Omit<CoverageCell, "key">): { className: string; style?: CSSProperties } {
  const className = `coverage ${coverage}${blocked > 0 ? " blocked" : ""}`;
  return coverage === "some" ? { className, style: { "--share": `${(received / asked) * 100}%` } as CSSProperties } : { className };
}

/** What the signs of the matrix mean. */
export function CoverageLegend(): ReactNode {
  const { t } = useTexts();
  return (
    <ul className="legend">
      <li><Sign coverage="all" received={2} blocked={0} /> {t("coverage.all")}</li>
      <li><Sign coverage="some" received={1} blocked={0} /> {t("coverage.some")}</li>
      <li><Sign coverage="asked" received={0} blocked={0} /> {t("coverage.asked")}</li>
      <li><Sign coverage="asked" received={0} blocked={1} /> {t("stage.blocked")}</li>
      <li><span className="coverage-gap" aria-hidden="true" /> {t("coverage.none")}</li>
    </ul>
  );
}

function Sign(cell: Pick<CoverageCell, "coverage" | "received" | "blocked">): ReactNode {
  return <span aria-hidden="true" {...signOf({ ...cell, asked: 2 })} />;
}
