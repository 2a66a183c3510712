import { CIBLE, indicateur, problems, REFERENTIEL, sheet, sheets, type Line } from "../../../../test/typedSheets";

describe("what is wrong in Référentiel is told at its cell", () => {
  it.each<[string, Readonly<Record<number, Line>>, readonly RegExp[]]>([
    ["a blank kind", { 8: { Niveau: null } }, [/!A8 il faut un niveau/, /!H9 l'indicateur « A1 »/]],
    ["an unknown kind", { 11: { Niveau: "Indicateurs", Code: "Z" } }, [/!A11 niveau inconnu « Indicateurs » ; vouliez-vous dire « Indicateur » \?/]],
    ["no code", { 11: indicateur({ Code: null }) }, [/!B11 une ligne « Indicateur » demande « Code »/]],
    ["no words", { 7: { Libellé: null } }, [/!C7 une ligne « Action » demande « Libellé »/]],
    ["no source", { 6: { Source: "  " } }, [/!N6 une ligne « Objectif » demande « Source »/]],
    ["a code with a space", { 11: indicateur({ Code: "A 4" }) }, [/!B11 « A 4 » n'est pas un code/]],
    ["two figures with one code", { 11: indicateur({ Code: "A1" }) }, [/!B11 le code « A1 » est déjà pris en B8/]],
    ["two figures with codes that differ by their case", { 11: indicateur({ Code: "a1" }) }, [/!B11 le code « a1 » est déjà pris en B8/]],
    ["two axes with one code", { 11: { Niveau: "Axe", Code: "1", Libellé: "x", Source: "p." } }, [/!B11 le code « 1 » est déjà pris en B5/, /!B11 .*au moins une ligne « Objectif »/]],
    ["an axis and a part with one code", { 11: { Niveau: "Partie", Code: "1", Libellé: "x", Source: "p." } }, [/!B11 le code « 1 » est déjà pris en B5/, /!B11 .*au moins une ligne « Objectif »/]],
    ["an unknown parent", { 7: { "Rattaché à": "1.2" } }, [/!D7 aucune ligne « Objectif » n'a le code « 1.2 » ; vouliez-vous dire « 1.1 »/]],
    ["a parent that Excel made a date", { 7: { "Rattaché à": 46023 } }, [/!D7 aucune ligne « Objectif » n'a le code « 46023 » ; si la cellule montre une date, tapez le code après une apostrophe/]],
    ["no parent", { 8: { "Rattaché à": null } }, [/!D8 une ligne « Indicateur » dit à quoi elle se rattache/]],
    ["a parent of the wrong level", { 8: { "Rattaché à": "1.1" } }, [/!D8 « 1.1 » est une ligne « Objectif » ; une ligne « Indicateur » se rattache à une ligne « Action »/]],
    ["parents in a loop", { 6: { "Rattaché à": "1.1.1" } }, [/!D6 des lignes se rattachent l'une à l'autre en rond : 1\.1 → 1\.1\.1 → 1\.1/, /!B5 .*« Objectif »/]],
    ["a row that hangs on itself", { 7: { "Rattaché à": "1.1.1" } }, [/!D7 .*en rond : 1\.1\.1 → 1\.1\.1/]],
    ["a second scheme", { 11: { Niveau: "Schéma", Libellé: "x", Source: "y" } }, [/!A11 une seule ligne « Schéma », et il y en a déjà une en A2/]],
    ["a known scheme's id", { 2: { Code: "landes" } }, [/!B2 « landes » est l'identifiant d'un schéma fourni/]],
    ["an id that is none", { 2: { Code: "Ma ville" } }, [/!B2 « Ma ville » : l'identifiant/]],
    ["a period backwards", { 4: { Libellé: "2029-2024" } }, [/!C4 .*la période s'écrit « 2024-2029 »/]],
    ["a cell that its kind has no use for", { 5: { Mesure: "Part" } }, [/!F5 une ligne « Axe » n'a pas de « Mesure »/]],
    ["no measure", { 8: { Mesure: null, Filtre: null } }, [/!F8 il faut une mesure/]],
    ["an unknown measure", { 8: { Mesure: "Nombres" } }, [/!F8 mesure inconnue « Nombres » ; vouliez-vous dire « Nombre »/]],
    ["no words for the base", { 8: { "Base en mots": null } }, [/!K8 dites en mots/]],
    ["a column that the measure has no use for", { 8: { Champ: "Montant HT" } }, [/!H8 une mesure « Nombre » ne prend pas « Champ »/]],
    ["a column that the measure needs", { 8: { Mesure: "Somme" } }, [/!H8 une mesure « Somme » demande « Champ »/]],
    ["an unknown table", { 8: { Table: "Marché" } }, [/!G8 table inconnue « Marché » ; vouliez-vous dire « Marchés »/]],
    ["an unknown field", { 8: { Mesure: "Somme", Champ: "Montent HT" } }, [/!H8 champ inconnu « Montent HT » dans la table « Marchés » ; vouliez-vous dire « Montant HT »/]],
    ["a criterion on an unknown field", { 8: { Filtre: "Couleur : vert ; Montant HT : >1" } }, [/!I8 champ inconnu « Couleur »/]],
    ["a criterion that can't be read", { 8: { Filtre: "Montant HT : >beaucoup" } }, [/!I8 « beaucoup » ne se lit pas/]],
    ["a word that the vocabulary lacks", { 8: { Filtre: "Catégorie : Travau" } }, [/!I8 « Travau » n'est pas une valeur de « Catégorie » ; vouliez-vous dire « Travaux »/]],
    ["a considération that is none", { 8: { Filtre: "Considérations sociales : Clauses vertes" } }, [/!I8 « Clauses vertes » n'est pas une valeur/]],
    ["a filter that can't be read", { 8: { Filtre: "Clause sociale" } }, [/!I8 .*il faut un champ, « : » et une valeur/]],
    ["words that stand for a list", { 8: { Filtre: "Catégorie : Travaux ou Services" } }, [/!I8 l'une ou l'autre s'écrit avec « \| » : « Catégorie : Travaux \| Services »/]],
    ["a date that is only a year", { 8: { Filtre: "Date de notification : >2024" } }, [/!I8 « 2024 » ne se lit pas .*une date, par exemple « >=01\/01\/2024 »/]],
    ["a sum of texts", { 8: { Mesure: "Somme", Champ: "Objet" } }, [/!H8 « Objet » n'est pas un nombre/]],
    ["an action that isn't there", { 8: { Mesure: "Réalisation", Filtre: "Action : 9.9" } }, [/!F8 l'action « 9\.9 » n'est pas dans le schéma/]],
    ["a threshold that isn't there", { 8: { Filtre: "Montant HT : >={seuil}" } }, [/!I8 le paramètre « seuil » n'est pas dans le schéma/]],
    ["an unknown précision", { 8: { Précisions: "Periodes : Date de fin" } }, [/!L8 précision inconnue « Periodes » ; vouliez-vous dire « Période »/]],
    ["a précision of another measure", { 8: { Précisions: "Pondérée par : Montant HT" } }, [/!L8 .*ne prend pas la précision « Pondérée par »/]],
    ["a stock that is none", { 8: { Précisions: "Comptage : hier" } }, [/!L8 « hier » : le comptage est l'un de : en exécution, présents à la fin/]],
    ["a rule of an unknown scheme", { 10: { "Règle reprise de": "lande A1" } }, [/!M10 schéma inconnu « lande » ; vouliez-vous dire « landes »/]],
    ["an unknown rule", { 10: { "Règle reprise de": "landes A9" } }, [/!M10 le schéma « landes » n'a pas d'indicateur « A9 »/]],
    ["a rule that can't be read", { 10: { "Règle reprise de": "landes" } }, [/!M10 .*par exemple « landes A3 »/]],
    ["a rule taken up and said too", { 10: { Filtre: "Montant HT : >1" } }, [/!I10 une règle reprise dit déjà « Filtre »/]],
    ["a rule of several values", { 10: { "Règle reprise de": "landes B1" } }, [/!M10 .*plusieurs valeurs/]],
    ["a ratio that is none", { 9: { Champ: "A1" } }, [/!H9 « A1 » : un ratio s'écrit avec deux codes/]],
    ["a ratio of an unknown indicator", { 9: { Champ: "A1 / A7" } }, [/!H9 l'indicateur « A7 » n'est pas dans le schéma/]],
    ["indicators that take each other up", { 9: { Champ: "A1 / A4" }, 11: indicateur({ Mesure: "Ratio", Champ: "A2 / A1" }) }, [/!H9 .*en rond : A2 → A4 → A2/]],
    ["a breakdown by an unknown field", { 8: { Ventilations: "Directions ; Couleur" } }, [/!O8 champ inconnu « Directions ».*« Direction »/, /!O8 champ inconnu « Couleur »/]],
    ["a confidence that is none", { 8: { Confiance: "moyenne" } }, [/!P8 « moyenne » n'est pas attendu ici ; il faut : à vérifier, établie/]],
    ["an end without a beginning", { 8: { "En vigueur au": "2026-01-01" } }, [/!Q8 la fin de validité demande un début/]],
    ["a date that is none", { 8: { "En vigueur du": "bientôt" } }, [/!Q8 « bientôt » ne se lit pas/]],
    ["an error of Excel", { 8: { Filtre: { error: "#N/A" } } }, [/!I8 « #N\/A » ne se lit pas/]],
    ["an error of Excel, by its French name", { 8: { Filtre: { error: "#NAME?" } } }, [/!I8 « #NOM\? » ne se lit pas/]],
    ["a kind that is an error", { 11: { ...indicateur({}), Niveau: { error: "#REF!" } } }, [/!A11 « #REF! » ne se lit pas/]],
    ["one value alone", { 8: { Mesure: null, Filtre: null, "Base en mots": null }, 11: { Niveau: "Valeur", Code: "A1.a", Libellé: "x", Unité: "marchés", "Rattaché à": "A1", Mesure: "Saisie", "Base en mots": "x" } }, [/!B8 .*au moins deux lignes « Valeur »/, /Cibles!A2 « A1 » a plusieurs valeurs/]],
    ["a threshold without values", { 11: { Niveau: "Seuil", Code: "seuil", Libellé: "x", Unité: "€", Champ: "Date de lancement" } }, [/!B11 le seuil « seuil » n'a pas de valeur/]],
  ])("%s", (_name, changes, expected) => {
    const found = problems(sheets(changes));
    expect(found).toHaveLength(expected.length);
    for (const pattern of expected) expect(found).toContainEqual(expect.stringMatching(pattern));
  });

  it("a missing column, once", () => {
    expect(problems(sheets({}, [CIBLE], ["Source"]))).toEqual(["Référentiel!A1 il manque la colonne « Source »"]);
  });

  it("a sheet of headers alone", () => {
    expect(problems({ Référentiel: sheet(REFERENTIEL, []) })).toEqual(["Schéma", "Axe", "Acheteur", "Période"].map((niveau) => `Référentiel!A1 il manque une ligne « ${niveau} »`));
  });
});

describe("what is wrong in Cibles is told at its cell", () => {
  it.each<[string, Line, readonly RegExp[]]>([
    ["neither year nor recurrence", { Année: null }, [/!B2 une cible a une année, ou une récurrence/]],
    ["both", { Récurrence: "annuelle" }, [/!B2 une cible a une année, ou une récurrence/]],
    ["an unknown indicator", { Indicateur: "A9" }, [/!A2 aucun indicateur du référentiel n'a le code « A9 » ; vouliez-vous dire « A1 »/]],
    ["no indicator", { Indicateur: null }, [/!A2 il faut le code/]],
    ["an unknown form", { Forme: "au moin" }, [/!D2 « au moin » n'est pas attendu ici ; vouliez-vous dire « au moins »/]],
    ["an unknown recurrence", { Récurrence: "tous les ans", Année: null }, [/!C2 « tous les ans » n'est pas attendu/]],
    ["an unreadable number", { Valeur: "une trentaine" }, [/!E2 « une trentaine » ne se lit pas comme un nombre/]],
    ["a number read two ways", { Valeur: "1.500" }, [/!E2 « 1.500 » est ambigu : écrivez « 1500 » ou « 1,500 »/]],
    ["a decimal point", { Indicateur: "A2", Valeur: "0.305" }, [/!E2 « 0.305 » : la virgule est le signe décimal, écrivez « 0,305 »/]],
    ["an error of Excel", { Valeur: { error: "#REF!" } }, [/!E2 « #REF! » ne se lit pas/]],
    ["an error of Excel in place of an indicator", { Indicateur: { error: "#N/A" } }, [/!A2 « #N\/A » ne se lit pas/]],
    ["a date in place of a year", { Année: 45657 }, [/!B2 « 45657 » n'est pas une année .*écrivez l'année seule/]],
    ["a bare fraction of a number", { Valeur: 0.35 }, [/!G2 « 0,35 » : une part, ou un nombre de « marchés » \? Écrivez « % » ou « marchés »/]],
    ["a share in another unit", { Valeur: "35 %", Unité: "marchés" }, [/!G2 .*une part \(« 35 % »\), et l'unité dit « marchés »/]],
    ["a share that is said to be the value", { Valeur: "35 %", "Porte sur": "valeur" }, [/!G2 la cible est en « % », et ce qu'elle juge en « marchés »/]],
    ["another unit than its indicator's", { Unité: "heures" }, [/!G2 la cible est en « heures », et ce qu'elle juge en « marchés »/]],
    ["an unreadable year", { Année: "bientôt" }, [/!B2 « bientôt » n'est pas une année entre 2000 et 2100/]],
    ["a year of another century", { Année: 20266 }, [/!B2 « 20266 » n'est pas une année/]],
    ["a share that isn't one", { Indicateur: "A2" }, [/!E2 une part s'écrit avec « % »/]],
    ["a value for what is done or not", { Forme: "réalisé" }, [/!E2 il faut une valeur, sauf/]],
    ["no value", { Valeur: null }, [/!E2 il faut une valeur/]],
    ["an upper bound without its form", { "Valeur max": 3 }, [/!F2 « Valeur max » va avec la forme « entre »/]],
    ["bounds the wrong way round", { Forme: "entre", "Valeur max": 3 }, [/!F2 la borne haute est plus petite/]],
    ["a reduction against nothing", { Forme: "réduction d'au moins" }, [/!I2 une réduction dit par rapport à quelle année/]],
    ["a total from no year", { Forme: "cumul d'au moins" }, [/!J2 un cumul dit depuis quelle année/]],
    ["no source", { Source: null }, [/!L2 une cible dit d'où elle vient/]],
    ["dates the wrong way round", { "Valable du": "2026-02-01", "Valable au": "2026-01-01" }, [/!N2 la fin de validité vient avant le début/]],
    ["several at once", { Année: null, Valeur: "x", Forme: "y", Source: null }, [/!B2/, /!E2/, /!D2/, /!L2/]],
  ])("%s", (_name, change, expected) => {
    const found = problems(sheets({}, [{ ...CIBLE, ...change }]));
    expect(found).toHaveLength(expected.length);
    for (const pattern of expected) expect(found).toContainEqual(expect.stringMatching(pattern));
    expect(found.every((problem) => problem.startsWith("Cibles!"))).toBe(true);
  });

  it("two targets for one year, at the second", () => {
    expect(problems(sheets({}, [CIBLE, { ...CIBLE, Année: 2027 }, { ...CIBLE, Valeur: 40 }]))).toEqual([expect.stringMatching(/^Cibles!B4 une autre cible \(au moins 30 marchés en 2026\) vaut déjà/)]);
    expect(problems(sheets({}, [CIBLE, { ...CIBLE, Indicateur: "A3" }]))).toEqual([]);
  });

  it("a share beyond the whole", () => {
    expect(problems(sheets({}, [{ ...CIBLE, Valeur: 1.5, Unité: "%" }]))).toEqual([expect.stringMatching(/^Cibles!E2 une part va de 0 à 100 %/)]);
  });

  const seuil: Line = { Niveau: "Seuil", Code: "seuil", Libellé: "Seuil", Unité: "€ HT", Champ: "Date de lancement" };
  it("dated values of a threshold: a year, no first day, two at once", () => {
    const valeur: Line = { Indicateur: "seuil", Valeur: 100, Source: "avis", "Valable du": "2024-01-01" };
    expect(problems(sheets({ 11: seuil }, [valeur, { ...valeur, "Valable du": "2025-01-01" }]))).toEqual([expect.stringMatching(/Cibles!M3 les valeurs se suivent dans le temps/)]);
    expect(problems(sheets({ 11: seuil }, [{ ...valeur, "Valable du": null, Année: 2024 }]))).toEqual([expect.stringMatching(/Cibles!B2 la valeur d'un seuil n'a pas de « Année »/), expect.stringMatching(/Cibles!M2 la valeur d'un seuil dit à partir de quel jour/)]);
  });

  it("tells the problems of both sheets together", () => {
    const found = problems(sheets({ 5: { Source: null }, 8: { Filtre: "Couleur : vert" } }, [{ ...CIBLE, Valeur: "x" }]));
    expect(found.map((problem) => problem.split(" ")[0])).toEqual(["Référentiel!N5", "Cibles!E2", "Référentiel!I8"]);
  });
});
