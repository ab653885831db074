/** Whole numbers between commas, in any script's comma; null for anything else. Nothing at all is no number. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[,،、，;]/).map((part) => part.trim());
  if (parts.length === 1 && parts[0] === "") return [];
  return parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : null;
}
