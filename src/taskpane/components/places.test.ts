import type { Anomalie } from "../../core/register/anomalie";
import { checkRegister } from "../flows/checkRegister";
import { flowOn } from "../flows/testing/flowContext";
import { registre } from "../flows/testing/registre";
import { placeName, placeOf } from "./places";

const ANOMALIE: Anomalie = { table: "Marchés", feuille: "Marchés", ligne: 5, colonne: "Montant HT", position: 3, code: "nombre-illisible", gravite: "erreur", message: "" };

describe("where an anomaly is", () => {
  it.each([
    ["its cell", ANOMALIE, "Marchés!D5", { rows: [4], columns: { first: 3, last: 3 } }],
    ["its row", { ...ANOMALIE, position: null, colonne: null }, "Marchés!5", { rows: [4], columns: { first: 0, last: 7 } }],
    ["the header of a column", { ...ANOMALIE, ligne: null }, "feuille Marchés", { rows: [0], columns: { first: 3, last: 3 } }],
    ["a sheet that is not read", { ...ANOMALIE, feuille: "Copie", ligne: null, position: null }, "feuille Copie", { rows: [0], columns: { first: 0, last: 0 } }],
  ])("is %s", async (_name, anomalie, name, place) => {
    const { recognition } = await checkRegister(flowOn(registre()));
    expect(placeName(anomalie)).toBe(name);
    expect(placeOf(anomalie, recognition)).toEqual({ sheet: anomalie.feuille, ...place });
  });
});
