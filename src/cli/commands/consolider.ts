import { extname } from "node:path";
import { referentiel } from "../../catalogue";
import { CLASSEUR } from "../../core/scheme/sheets/classeur";
import { openBase, type Base } from "../consolider/base";
import { createChargeur } from "../consolider/chargement";
import { aStocker, compiler } from "../consolider/compilation";
import { chiffresSql } from "../consolider/sortie/chiffres";
import { ecrire, SORTIES } from "../consolider/sortie/ecrire";
import { ensemble } from "../consolider/sortie/ensemble";
import { ecrireRequetes } from "../consolider/sortie/requetes";
import { morceaux } from "../consolider/sources/morceaux";
import { PAR, type Par } from "../consolider/sql/groupes";
import type { HorsConsolidation } from "../consolider/sql/figures";
import { motifsHors, texteConsolider as texte } from "../consolider/textes";
import { findSchema } from "../schema/findSchema";
import { parsePeriode } from "../source";
import { texte as texteCli } from "../textes";
import { CliError, requireFormat, requireOption, type Call } from "../usage";

/** `spaser consolider FICHIERS… --schema ID --annee N`: many registers and DECP files together, past what a sheet holds. */
export async function consolider(call: Call): Promise<{ readonly output?: string; readonly messages: readonly string[] }> {
  const { options, files } = call;
  const schema = await findSchema(requireOption(options.schema, "schema", "consolider"));
  if (schema === CLASSEUR) throw new CliError(texteCli.classeurSansFichier());
  const periode = parsePeriode(requireOption(options.annee, "annee", "consolider"));
  const format = requireFormat(options.format, ["tableau", "json"] as const);
  const par = parsePar(options.par);
  if (options.sortie !== undefined && !SORTIES.some((kind) => kind === extname(options.sortie!).toLowerCase())) throw new CliError(texte.sortieRefusee(options.sortie));
  if (files.length === 0) throw new CliError(texteCli.fichierManquant("consolider"));
  const base = await openBase(parseMemoire(options.memoire));
  try {
    const { presents, lignes, demesures, acheteurs } = await load(base, files, aStocker(schema, referentiel));
    if (presents.size === 0) throw new CliError(texte.aucuneTable(files));
    const compilation = compiler(schema, referentiel, presents, { periode, par });
    const statements = [...compilation.sql, ...chiffresSql(compilation)];
    const requetes = options.sql === undefined ? [] : [texte.sqlEcrit(options.sql, await ecrireRequetes(base, options.sql, statements, files))];
    for (const sql of statements) await base.run(sql);
    const messages = [
      texte.lu([...lignes].map(([id, count]) => texte.table(referentiel.get(id)?.libelle ?? id, count)).join(", ")),
      ...(demesures > 0 ? [texte.demesures(demesures)] : []), ...requetes,
      ...(format === "json" ? [] : horsMessages(compilation.hors)),
    ];
    if (options.sortie !== undefined) return { messages: [...messages, texte.ecrit(options.sortie, await ecrire(base, options.sortie, files), acheteurs.tous.length)] };
    return { output: await ensemble(base, schema, periode, compilation.hors, format), messages };
  } finally {
    await base.close();
  }
}

/** By reason, the indicators that can't be; those of several values have a line for each. */
function horsMessages(hors: readonly HorsConsolidation[]): string[] {
  return (["saisie", "realisation", "reprise"] as const).flatMap((motif) => {
    const codes = hors.filter((one) => one.motif === motif).map(({ cible }) => cible.code);
    return codes.length === 0 ? [] : [texte.hors(codes, motifsHors[motif])];
  });
}

async function load(base: Base, files: readonly string[], tables: ReturnType<typeof aStocker>) {
  const chargeur = await createChargeur(base, tables);
  for (const file of files) for await (const { register, defaut } of morceaux(file, base)) chargeur.ajouter(register, defaut);
  return chargeur.terminer();
}

function parsePar(par: string | undefined): readonly Par[] {
  if (par === undefined) return PAR;
  return par.split(",").map((word) => {
    const found = PAR.find((one) => one === word.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
    if (!found) throw new CliError(texte.parInconnu(word.trim(), PAR));
    return found;
  });
}

function parseMemoire(memoire: string | undefined): number | null {
  if (memoire === undefined) return null;
  const read = Number(memoire.replace(",", "."));
  if (!(read >= 0.2 && read <= 1_000)) throw new CliError(texte.memoireIllisible(memoire));
  return read;
}
