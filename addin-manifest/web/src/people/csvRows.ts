/** The rows of a CSV file as they were given, without empty ones: the first is the header. A line end inside quotation marks ends no row. */
export function csvRows(text: string): string[] {
  const rows: string[] = [];
  let row = "";
  for (const line of text.split(/\r?\n/)) {
    row = row === "" ? line : `${row}\n${line}`;
    if (isWhole(row)) {
      if (row.trim() !== "") rows.push(row);
      row = "";
    }
  }
  return row.trim() === "" ? rows : [...rows, row];
}

const isWhole = (row: string): boolean => (row.match(/"/g)?.length ?? 0) % 2 === 0;
