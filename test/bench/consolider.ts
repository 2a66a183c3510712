import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { referentiel } from "../../src/catalogue";
import { openBase } from "../../src/cli/consolider/base";
import { createChargeur } from "../../src/cli/consolider/chargement";
import { aStocker, compiler } from "../../src/cli/consolider/compilation";
import { chiffresSql } from "../../src/cli/consolider/sortie/chiffres";
import { ecrire } from "../../src/cli/consolider/sortie/ecrire";
import { morceaux } from "../../src/cli/consolider/sources/morceaux";
import { PAR } from "../../src/cli/consolider/sql/groupes";
import type { CritereBrut } from "../../src/core/scheme/filtre";
import { indicateurSchema, type Schema } from "../../src/core/scheme/schema";
import { writeAnnee } from "./annee";

const FILTRES: readonly Readonly<Record<string, CritereBrut>>[] = [
  { considerationsSociales: "Clause sociale" }, { considerationsSociales: ["Clause sociale", "Critère social"] }, { considerationsEnvironnementales: "Clause environnementale" }, { considerationsEnvironnementales: "Critère environnemental" },
  { categorie: "Travaux", considerationsSociales: "Clause sociale" }, { categorie: "Services", considerationsEnvironnementales: "Clause environnementale" }, { montant: ">=40000", considerationsSociales: "Clause sociale" }, { montant: ">=90000", considerationsEnvironnementales: "Clause*" },
  { offresRecues: 1 }, { dureeMois: ">=24" }, { marcheInnovant: "oui" }, { attributionAvance: "oui" },
];

/** Sixty indicators of six kinds over the fields that DECP has. */
function soixante(): Pick<Schema, "axes" | "engagements"> {
  const commun = { table: "marches", denominateur: "marchés notifiés" };
  const engagements = FILTRES.flatMap((filtre, rank) => {
    const base = "montant" in filtre ? { montant: filtre.montant } : {};
    const mesures = [
      { genre: "nombre", filtre }, { genre: "part", filtre, base }, { genre: "partMontant", filtre, base }, { genre: "somme", champ: "montant", filtre },
      rank % 4 === 0 ? { genre: "distinct", champ: "titulaire", filtre } : { genre: "moyenne", champ: "dureeMois", filtre },
    ];
    return mesures.map((mesure, kind) => indicateurSchema.parse({ code: `I${rank}.${kind}`, libelle: `Indicateur ${rank} ${kind}`, unite: "marchés", mesure: { ...commun, ...mesure }, source: "banc" }));
  });
  return { axes: [], engagements };
}

/**
 * `npm run bench -- consolider [marchés…]`: a national year (fixed seed, written to the disk first), consolidated into 60
 * indicators by buyer and department: seconds of each part, and the greatest memory of the whole process. A size a
 * process gives the memory of that size alone.
 */
export async function benchConsolider(sizes: readonly number[], print: (text: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "spaser-banc-"));
  try {
    print("marchés       file MB   buyers   load s   count s   write s   total s     CPU s   peak RSS MB");
    for (const size of sizes) {
      const file = path.join(folder, "annee.json");
      await writeAnnee(file, size);
      const schema = soixante();
      const marks = [performance.now()];
      const cpu = process.cpuUsage();
      const base = await openBase(null);
      const chargeur = await createChargeur(base, aStocker(schema, referentiel));
      for await (const { register, defaut } of morceaux(file, base)) chargeur.ajouter(register, defaut);
      const { presents, acheteurs } = await chargeur.terminer();
      marks.push(performance.now());
      const compilation = compiler(schema, referentiel, presents, { periode: { debut: 2024, fin: 2024 }, par: PAR });
      for (const sql of [...compilation.sql, ...chiffresSql(compilation)]) await base.run(sql);
      marks.push(performance.now());
      await ecrire(base, path.join(folder, "sortie.parquet"), [file]);
      marks.push(performance.now());
      await base.close();
      const seconds = (from: number, to: number) => ((marks[to]! - marks[from]!) / 1_000).toFixed(1);
      const cells = [(statSync(file).size / 1e6).toFixed(0), String(acheteurs.tous.length), seconds(0, 1), seconds(1, 2), seconds(2, 3), seconds(0, 3), cpuSeconds(cpu).toFixed(1), (process.resourceUsage().maxRSS / 1024).toFixed(0)];
      print(String(size).padEnd(12) + cells.map((cell) => cell.padStart(9)).join(""));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of all threads, in the program and for it: what a machine busy with something else doesn't lengthen much. */
function cpuSeconds(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
