import { referentiel, schemas } from "..";
import { checkConformite } from "../../core/compliance/conformite";
import { judge, judgeOne, sheet, type Row } from "../fixtures/mesureReglementaire";
import { registerOf } from "../fixtures/workbook";

describe("the national plan, which ended in 2025 without a known successor", () => {
  const notified = (annee: number, ...considerations: readonly (readonly [string, string])[]) => sheet("Marchés", ["N° marché", "Date de notification", "Considérations sociales", "Considérations environnementales"], considerations.map(([sociale, environnementale], rank): Row => [`M${rank}`, `${annee}-05-01`, sociale, environnementale]));
  const short = (annee: number) => notified(annee, ["Pas de considération sociale", "Clause environnementale"], ["Pas de considération sociale", "Pas de considération environnementale"]);
  const full = (annee: number) => notified(annee, ["Clause sociale", "Clause environnementale"]);

  it.each<[number, string, string]>([
    [2024, "sans-cible", "sans-cible"], [2025, "non-atteinte", "atteinte"], [2026, "a-verifier", "a-verifier"], [2030, "a-verifier", "a-verifier"],
  ])("in %d: short of it %s, met %s", (annee, missed, met) => {
    for (const code of ["PNAD-SOC", "PNAD-ENV"]) expect([short, full].map((sheets) => judge(code, annee, sheets(annee)).verdict.statut)).toEqual([missed, met]);
  });

  it("keeps the figure and the value beside it afterwards, and says why nothing is judged", () => {
    expect(judge("PNAD-SOC", 2026, full(2026))).toMatchObject({
      resultat: { valeur: 1 }, verdict: { cible: { valeur: 0.3, aVerifier: true }, prochaine: null, ecart: 0.7, raison: { code: "texte", texte: "le plan s'est achevé fin 2025, sans successeur connu" } },
    });
  });

  it("gives no verdict on two years of which the plan covers the first alone", () => {
    expect(checkConformite(registerOf(full(2025)), schemas.get("reglementaire")!, { periode: { debut: 2025, fin: 2026 } }, []).indicateurs.find(({ indicateur }) => indicateur.code === "PNAD-ENV")!.verdict.statut).toBe("a-verifier");
  });
});

describe("marchés without publicity, by the threshold of their launch", () => {
  const LAUNCHED: readonly [string, string, number, boolean][] = [
    ["2026-03-31", "Services", 39_999, true], ["2026-03-31", "Services", 40_000, false], ["2026-04-01", "Services", 59_999, true], ["2026-04-01", "Services", 60_000, false],
    ["2026-01-01", "Travaux", 99_999, true], ["2026-01-01", "Travaux", 100_000, false], ["2025-12-31", "Travaux", 30_000, false],
  ];
  const counted = LAUNCHED.filter(([, , , under]) => under).length;

  it("counts by the category, and leaves out one whose category would change the answer", () => {
    const rows: Row[] = [...LAUNCHED.map(([lancement, categorie, montant]): Row => ["M", "2026-06-01", lancement, categorie, montant]), ["sans catégorie", "2026-06-01", "2026-04-01", null, 20_000], ["entre les deux", "2026-06-01", "2026-04-01", null, 80_000]];
    expect(judge("DISPENSE", 2026, sheet("Marchés", ["N° marché", "Date de notification", "Date de lancement", "Catégorie", "Montant HT"], rows)))
      .toMatchObject({ resultat: { valeur: counted + 1, ecartees: { nombre: 1, motifs: [{ champ: "categorie" }] } }, verdict: { statut: "sans-cible" } });
  });

  it("counts by the CPV code where there is no category", () => {
    const rows = LAUNCHED.map(([lancement, categorie, montant]): Row => ["M", "2026-06-01", lancement, categorie === "Travaux" ? "45210000" : "90910000", montant]);
    expect(judge("DISPENSE", 2026, sheet("Marchés", ["N° marché", "Date de notification", "Date de lancement", "Code CPV", "Montant HT"], rows)).resultat).toMatchObject({ valeur: counted, ecartees: { nombre: 0 } });
  });
});

describe("AGEC shares", () => {
  const declaration = sheet("Déclaration", ["annee", "siret", "raison_sociale", "type_produit_acquis", "montant_total", "montant_reemploi_et_reutilisation", "montant_produits_issus_don", "montant_produits_recycles", "commentaires"], [
    [2024, "13002526500013", "Acheteur", "Mobilier urbain", 15000, 5000, 1000, 1500, null],
    [2024, "13002526500013", "Acheteur", "Papier", 800, 0, 0, 600, null],
    [2025, "13002526500013", "Acheteur", "Mobilier urbain", 1000, 0, 0, 1000, null],
  ]);

  it("reads an official declaration as it is", () => {
    expect(judgeOne("AGEC-10.reemploi", 2024, declaration)).toMatchObject({ resultat: { numerateur: 5000, denominateur: 15000 }, verdict: { statut: "a-verifier" } });
    expect(judgeOne("AGEC-10.recycle", 2024, declaration)).toMatchObject({ resultat: { valeur: 0.1 } });
    expect(judgeOne("AGEC-05.recycle", 2024, declaration)).toMatchObject({ resultat: { valeur: 0.75 }, verdict: { statut: "sans-cible" } });
    expect(judge("AGEC-DONS", 2024, declaration).resultat.modalites).toEqual(expect.arrayContaining([expect.objectContaining({ libelle: "Mobilier urbain", valeur: 1000 })]));
  });

  it.each(referentiel.get("produits")!.champs.find(({ id }) => id === "familleAgec")!.valeurs.map(({ valeur }, rank) => [valeur, String(rank + 1).padStart(2, "0")]))("leaves a line that lacks an amount out of both sides of that rate, and tells it: %s", (famille, rank) => {
    const lines: Row[] = [["a", 2024, famille, 1000, 100, 400], ["b", 2024, famille, 3000, null, 600], ["c", 2024, famille, 6000, 300, null], ["d", 2024, famille, null, 50, 70], ["e", 2024, famille, 500, "à voir", 0]];
    const produits = sheet("Produits", ["Produit", "Année", "Famille AGEC", "Montant HT", "Montant réemploi et réutilisation HT", "Montant matières recyclées HT"], lines);
    const [reemploi, recycle] = ["reemploi", "recycle"].map((taux) => judgeOne(`AGEC-${rank}.${taux}`, 2024, produits).resultat);
    expect([reemploi, recycle]).toMatchObject([{ numerateur: 400, denominateur: 7000 }, { numerateur: 1000, denominateur: 4500 }]);
    expect(recycle!.ecartees).toMatchObject({ nombre: 2, motifs: [{ champ: "montantRecycle", motif: "manquant", lignes: [4] }, { champ: "montant", motif: "manquant", lignes: [5] }] });
    expect(reemploi!.ecartees.motifs).toEqual(expect.arrayContaining([expect.objectContaining({ champ: "montantReemploi", motif: "manquant", lignes: [3] }), expect.objectContaining({ champ: "montantReemploi", motif: "nombreIllisible", lignes: [6] })]));
  });

  it("has no rate where nobody filled in its amount, and names the column", () => {
    const produits = sheet("Produits", ["Produit", "Année", "Famille AGEC", "Montant HT", "Montant réemploi et réutilisation HT", "Montant matières recyclées HT"], [["a", 2024, "Papier", 1000, null, 400], ["b", 2024, "Jeux et jouets", 1000, 10, 0]]);
    expect(judgeOne("AGEC-05.reemploi", 2024, produits).resultat).toMatchObject({ valeur: null, raison: { code: "colonneVide", colonnes: ["Montant réemploi et réutilisation HT"] } });
    expect(judgeOne("AGEC-05.recycle", 2024, produits).resultat).toMatchObject({ valeur: 0.4 });
  });

  it("has no rate for a category without spending", () => {
    expect(judgeOne("AGEC-17.reemploi", 2024, declaration).resultat.valeur).toBeNull();
  });
});

describe("payments, avances, publication", () => {
  const paiements = sheet("Paiements", ["N° marché", "Date de réception", "Date de paiement", "Jours de suspension", "Montant payé"], [
    ["M1", "2024-01-01", "2024-01-31", 0, 100], ["M2", "2024-01-01", "2024-02-01", 0, 300], ["M3", "2024-01-01", "2024-02-10", 10, 100], ["M4", "2024-01-01", "2024-03-10", null, 100],
  ]);

  it("counts payments over 30 days, none being the target; over 50 and 60 beside", () => {
    expect(judgeOne("DGP.30", 2024, paiements)).toMatchObject({ resultat: { numerateur: 2, denominateur: 4 }, verdict: { statut: "non-atteinte" } });
    expect(judgeOne("DGP.50", 2024, paiements)).toMatchObject({ resultat: { numerateur: 1 }, verdict: { statut: "sans-cible" } });
    expect(judgeOne("DGP.60", 2024, paiements)).toMatchObject({ resultat: { numerateur: 1 } });
    expect(judgeOne("DGP-MOYEN.simple", 2024, paiements).resultat.valeur).toBeCloseTo((30 + 31 + 30 + 69) / 4, 10);
    expect(judgeOne("DGP-MOYEN.pondere", 2024, paiements).resultat.valeur).toBeCloseTo((3000 + 9300 + 3000 + 6900) / 600, 10);
  });

  it("meets the target when every payment is in time", () => {
    expect(judgeOne("DGP.30", 2024, sheet("Paiements", ["N° marché", "Date de réception", "Date de paiement", "Montant payé"], [["M1", "2024-01-01", "2024-01-31", 100]])).verdict.statut).toBe("atteinte");
  });

  it("takes the spending of the year from Paiements, and says that the threshold is no objective", () => {
    expect(judge("SPASER-SEUIL", 2024, paiements)).toMatchObject({ resultat: { valeur: 600 }, verdict: { statut: "a-verifier", cible: { valeur: 50_000_000 } } });
    const saisies = sheet("Saisies", ["Indicateur", "Année", "Valeur"], [["SPASER-SEUIL", 2024, "62 000 000"]]);
    expect(judge("SPASER-SEUIL", 2024, { ...sheet("Marchés", ["N° marché", "Date de notification", "Montant HT"], [["M1", "2024-02-01", 90_000_000]]), ...saisies })).toMatchObject({ resultat: { valeur: 62_000_000 }, verdict: { statut: "a-verifier" } });
  });

  it("never says that a missing avance breaks the law", () => {
    const sheets = sheet("Marchés", ["N° marché", "Date de notification", "Montant HT", "Durée (mois)", "Avance"], [["M1", "2024-02-01", 50_001, 3, "non"], ["M2", "2024-02-01", 50_000, 3, "non"], ["M3", "2024-02-01", 90_000, 2, "non"], ["M4", "2024-02-01", 90_000, 12, "oui"]]);
    expect(judge("AVANCE", 2024, sheets)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2 }, verdict: { statut: "a-verifier" } });
  });

  it("counts two months from notification to publication, date to date, over 40 000 € and between 25 000 and 40 000 €", () => {
    const sheets = sheet("Marchés", ["N° marché", "Date de notification", "Date de publication", "Montant HT"], [["M1", "2024-01-01", "2024-03-01", 40_000], ["M2", "2024-01-01", "2024-03-02", 90_000], ["M3", "2024-01-01", null, 90_000], ["M4", "2024-01-01", "2024-01-02", 25_000], ["M5", "2024-01-01", "2024-06-02", 39_999], ["M6", "2024-01-01", "2024-06-02", 24_999]]);
    expect(judge("DECP-40", 2024, sheets)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2, ecartees: { nombre: 1 } }, verdict: { statut: "a-verifier" } });
    expect(judge("DECP-25", 2024, sheets)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2 } });
  });

  it.each([["oui", "atteinte"], ["non", "non-atteinte"]])("judges what a person says is done: %s", (valeur, statut) => {
    const saisies = sheet("Saisies", ["Indicateur", "Année", "Valeur"], [["PUBLICATION", 2024, valeur], ["SPASER-ADOPTION", 2024, valeur], ["AGEC-DECLARATION", 2024, valeur]]);
    for (const code of ["PUBLICATION", "SPASER-ADOPTION", "AGEC-DECLARATION"]) expect(judge(code, 2024, saisies).verdict.statut).toBe(statut);
  });

  it("judges the part given to SMEs by the year: 15 % was enough in 2024, and is not in 2025", () => {
    const saisies = sheet("Saisies", ["Indicateur", "Année", "Valeur"], [["PME-GLOBAUX", 2024, "15 %"], ["PME-GLOBAUX", 2025, "15 %"]]);
    expect([2024, 2025].map((annee) => judge("PME-GLOBAUX", annee, saisies).verdict.statut)).toEqual(["atteinte", "non-atteinte"]);
  });
});

describe("food, vehicles, reserved marchés", () => {
  const denrees = (headers: readonly string[], ...rows: Row[]) => sheet("Denrées", ["Denrée", "Année", "Montant HT", "SIQO", "Bio", "Viande ou poisson", ...headers], rows);

  it("counts SIQO or bio where nobody says what is EGalim, and EGalim where somebody does", () => {
    const plain = denrees([], ["A", 2024, 300, "oui", "non", "non"], ["B", 2024, 200, "non", "oui", "oui"], ["C", 2024, 500, "non", "non", "oui"]);
    expect(judge("EGALIM-DURABLE", 2024, plain)).toMatchObject({ resultat: { valeur: 0.5 }, verdict: { statut: "atteinte" } });
    expect(judge("EGALIM-BIO", 2024, plain)).toMatchObject({ resultat: { valeur: 0.2 }, verdict: { statut: "atteinte" } });
    expect(judge("EGALIM-VIANDE-POISSON", 2024, plain)).toMatchObject({ resultat: { numerateur: 200, denominateur: 700 }, verdict: { statut: "non-atteinte" } });
    expect(judge("EGALIM-OUTREMER", 2024, plain).verdict.statut).toBe("a-verifier");
    const said = denrees(["Durable ou de qualité (EGalim)"], ["A", 2024, 300, "oui", "non", "non", "oui"], ["C", 2024, 700, "non", "non", "oui", "oui"]);
    expect(judge("EGALIM-DURABLE", 2024, said).resultat.valeur).toBe(1);
  });

  it("divides clean cars and vans by those acquired in the year", () => {
    const vehicules = sheet("Véhicules", ["Immatriculation", "Parc", "Énergie", "PTAC", "g CO2/km", "Date d'acquisition", "Date de sortie"], [
      ["A", "Propre", "Électrique", 1800, null, "2025-02-01", null], ["B", "Propre", "Hybride rechargeable", 1900, 50, "2025-02-01", null], ["C", "Propre", "Diesel", 2000, 120, "2025-02-01", null],
      ["D", "Propre", "Diesel", 19000, 900, "2025-02-01", null], ["E", "Propre", "Vélo", null, null, "2025-02-01", null], ["F", "Propre", "Hydrogène", 3500, 0, "2024-02-01", "2025-06-01"], ["G", "Prestataire", "Électrique", 1800, 0, "2025-02-01", null],
    ]);
    expect(judge("VEHICULES-VFE", 2025, vehicules)).toMatchObject({ resultat: { numerateur: 2, denominateur: 3 }, verdict: { statut: "a-verifier", cible: { valeur: 0.4 } } });
    expect(judge("VEHICULES-VTFE", 2026, { ...vehicules }).resultat.valeur).toBeNull();
    expect(judge("VEHICULES-VTFE", 2025, vehicules)).toMatchObject({ resultat: { numerateur: 1, denominateur: 3 } });
    expect(judge("VEHICULES-PARC", 2025, vehicules).resultat.valeur).toBe(3);
  });

  it("counts reserved marchés by article, and in all", () => {
    const reserve = (id: string, to: string): Row => [id, "2024-03-01", "Marché réservé", to];
    const sheets = sheet("Marchés", ["N° marché", "Date de notification", "Considérations sociales", "Réservé à"], [reserve("A", "EA-ESAT"), reserve("B", "SIAE"), reserve("C", "EA-ESAT-SIAE"), reserve("D", "Détenus"), reserve("E", "ESS"), reserve("F", "SIAE"), ["G", "2024-03-01", "Clause sociale", null]]);
    const { resultat, composantes, verdict } = judge("RESERVES", 2024, sheets);
    expect(composantes.map((composante) => composante.resultat.valeur)).toEqual([1, 2, 1, 1, 1]);
    expect(resultat.valeur).toBe(6);
    expect(verdict.statut).toBe("sans-cible");
  });
});
