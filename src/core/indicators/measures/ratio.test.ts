import { AUCUNE_ECARTEE, type Ecartees, type Resultat } from "../resultat";
import type { MesureRatio } from "../../scheme/mesure";
import { ratio } from "./ratio";

const mesure = { genre: "ratio", denominateur: "dépenses" } as MesureRatio;
const side = (table: string, ecartees: Ecartees): Resultat => ({
  valeur: 10, part: null, numerateur: 10, denominateur: null, denominateurLibelle: "", genre: "somme", table, lignes: [], retenues: 5, ecartees, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: true,
});
const left = (...motifs: readonly (readonly [champ: string, ligne: number])[]): Ecartees => ({
  nombre: motifs.length, motifs: motifs.map(([champ, ligne]) => ({ champ, libelle: champ, motif: "manquant", nombre: 1, lignes: [ligne] })),
});

describe("the rows that both sides leave out", () => {
  test.each<[string, Resultat, Resultat, number]>([
    ["are told once", side("produits", left(["montant", 6], ["famille", 11])), side("produits", left(["montant", 6], ["famille", 11])), 2],
    ["are told once, in whatever order each side met them", side("produits", left(["montant", 6], ["famille", 11])), side("produits", left(["famille", 11], ["montant", 6])), 2],
    ["are told for each where they aren't the same", side("produits", left(["montant", 6])), side("produits", left(["montant", 7])), 2],
    ["are told for each where the tables aren't", side("produits", left(["montant", 6])), side("denrees", left(["montant", 6])), 2],
    ["are none", side("produits", AUCUNE_ECARTEE), side("produits", AUCUNE_ECARTEE), 0],
  ])("%s", (_name, haut, bas, nombre) => expect(ratio(mesure, haut, bas).ecartees.nombre).toBe(nombre));
});
