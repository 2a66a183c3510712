import { readPeriode } from "./periode";

test.each<[string, number, number]>([
  ["2024", 2024, 2024], [" 2024 ", 2024, 2024], ["2023-2024", 2023, 2024], ["2023 – 2024", 2023, 2024], ["2023—2024", 2023, 2024], ["2024-2024", 2024, 2024],
])("%p is a period", (text, debut, fin) => expect(readPeriode(text)).toEqual({ debut, fin }));

test.each(["", "24", "l'an dernier", "2024-2023", "2023-24", "2023/2024", "20234", "2023-2024-2025"])("%p is none", (text) => expect(readPeriode(text)).toBeNull());
