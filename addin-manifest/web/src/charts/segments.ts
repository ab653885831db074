export type Segment = { start: number; width: number };

/** Where each part of a whole lies, in percent; nothing but zeros when there is no whole. */
export function segmentsOf(values: readonly number[]): Segment[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  let start = 0;
  return values.map((value) => {
    const width = whole === 0 ? 0 : (value / whole) * 100;
    const segment = { start, width };
    start += width;
    return segment;
  });
}
