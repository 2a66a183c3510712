import fc from "fast-check";
import { registerOf } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import { seuils } from "../../catalogue/seuils";
import { publicationDue } from "../../functions/purchases/publicationDue";
import { findAnomalies } from "./anomalies/findAnomalies";
import { dayOf, dayOfIso, isoOfDay, serialOfDay } from "./day";
import { publicationLimite } from "./publication";

test.each([
  ["2024-03-15", "2024-05-15"], ["2024-07-01", "2024-09-01"], ["2024-12-31", "2025-02-28"], ["2023-12-31", "2024-02-29"], ["2024-02-29", "2024-04-29"],
])("notified on %s, published by %s", (notification, limite) => {
  expect(isoOfDay(publicationLimite(dayOfIso(notification)))).toBe(limite);
});

/** What the register holds of one marché: its delay beyond two months, and whether the control finds it late. */
function controlled(notification: number, publication: number) {
  const register = registerOf({ Marchés: [["N° marché", "Date de notification", "Date de publication"], ["M1", isoOfDay(notification), isoOfDay(publication)]] }, referentiel);
  const late = findAnomalies(register, { aujourdhui: dayOfIso("2030-01-01") }).some(({ code, gravite }) => code === "publication-tardive" && gravite === "information");
  const column = register.tables.get("marches")?.calculees.get("retardPublication");
  return { late, retard: column?.kind === "nombre" ? column.values[0] : undefined };
}

test("62 days from the 1 July are in time, and 61 from the 31 December are not", () => {
  expect(controlled(dayOfIso("2024-07-01"), dayOfIso("2024-09-01"))).toEqual({ late: false, retard: 0 });
  expect(controlled(dayOfIso("2024-12-31"), dayOfIso("2025-03-02"))).toEqual({ late: true, retard: 2 });
});

test("the indicators' field, the control and the function say the same of any two days", () => {
  const start = dayOf(2024, 1, 1)!;
  fc.assert(fc.property(fc.nat(1400), fc.integer({ min: 55, max: 66 }), (after, days) => {
    const notification = start + after;
    const publication = notification + days;
    const inTime = serialOfDay(publication, 1900) <= Number(publicationDue(seuils, serialOfDay(notification, 1900), 50_000));
    const { late, retard } = controlled(notification, publication);
    expect([late, retard !== undefined && retard <= 0]).toEqual([!inTime, inTime]);
  }), { numRuns: 200 });
});
