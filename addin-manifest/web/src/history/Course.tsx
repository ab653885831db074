import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import type { CoursePoint } from "./courseOf";

const [width, height, edge] = [1000, 220, 8];

/** Answers received over time, against the line that would arrive in time. The table below says the same. */
export function Course({ points, expected, from, until, nowMs }: { points: readonly CoursePoint[]; expected: number; from: string; until: string; nowMs: number }): ReactNode {
  const { t, number, day, moment, direction } = useTexts();
  const [start, end] = [Date.parse(from), Math.max(Date.parse(until), nowMs)];
  const most = Math.max(expected, 1);
  const x = (ms: number): number => {
    const share = end > start ? (Math.min(Math.max(ms, start), end) - start) / (end - start) : 0;
    return edge + (direction === "rtl" ? 1 - share : share) * (width - 2 * edge);
  };
  const y = (received: number): number => height - edge - (received / most) * (height - 2 * edge);
  const last = points.at(-1)?.received ?? 0;
  const steps = points.map((point) => `H${x(Date.parse(point.at))}V${y(point.received)}`).join("");
  return (
    <>
      <svg className="course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("course.label", { received: number(last), expected: number(expected), date: day(until) })}>
        <line className="base" x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} />
        <line className="pace" x1={x(start)} y1={y(0)} x2={x(Date.parse(until))} y2={y(expected)} />
        <path className="received-area" d={`M${x(start)} ${y(0)}${steps}H${x(nowMs)}V${y(0)}Z`} />
        <path className="received-line" d={`M${x(start)} ${y(0)}${steps}H${x(nowMs)}`} />
        <line className="now" x1={x(nowMs)} x2={x(nowMs)} y1={edge} y2={height - edge} />
      </svg>
      <p className="axis quiet">
        <span>{day(from)}</span>
        <span>{t("due.on", { date: day(until) })}</span>
      </p>
      <ul className="legend">
        <li>
          <span className="key received-key" aria-hidden="true" /> {t("course.received")}
        </li>
        <li>
          <span className="key pace-key" aria-hidden="true" /> {t("course.pace")}
        </li>
      </ul>
      {points.length > 0 && (
        <details>
          <summary>{t("course.table")}</summary>
          <table className="row-errors">
            <thead>
              <tr>
                <th scope="col">{t("course.when")}</th>
                <th scope="col">{t("course.received")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point, index) => (
                <tr key={index}>
                  <td>{moment(point.at)}</td>
                  <td>{number(point.received)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
