import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

const usualRowPx = 64;

/** A list of which only what is in sight is drawn; assistive technology is told how long it is. */
export function LongList<Row extends { key: string }>({ rows, children }: { rows: readonly Row[]; children: (row: Row) => ReactNode }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualRowPx,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  return (
    <ul ref={list} className="plain-list long-list" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <li key={key} ref={virtual.measureElement} data-index={index} aria-setsize={rows.length} aria-posinset={index + 1} style={{ transform: `translateY(${start - top}px)` }}>
            {children(row)}
          </li>
        );
      })}
    </ul>
  );
}
