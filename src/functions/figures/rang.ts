/** "1re", "2e": the place of a cell in its range, counted from 1, as messages say it ("la 2e cellule"). */
export function rang(position: number): string {
  return position === 1 ? "1re" : `${position}e`;
}
