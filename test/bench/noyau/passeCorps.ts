import { daysOfYear } from "../../../src/core/register/day";
import type { Table } from "../../../src/core/register/register";
import { criteres, type Filtre } from "../../../src/core/scheme/filtre";
import type { MesureComptee } from "../../../src/core/scheme/mesure";
import type { Mesuree } from "./chiffres";
import { baseDe, type Contexte } from "./passe";

const SUBSEQUENT = criteres({ nature: "Marché subséquent" });
const CONCESSION = criteres({ nature: ["DSP", "Concession*"] });

interface Corps {
  readonly variables: string[];
  /** What opens the body of the loop, and what adds up once the criteria are known. */
  readonly lignes: { readonly entree: string[]; readonly mesures: string[] };
  readonly retour: string[];
}

/** What the pass adds up for each measure. */
export function corps(contexte: Contexte, table: Table, mesurees: readonly Mesuree[], annee: number): Corps {
  const { execution, periode } = table.definition;
  const stocks = mesurees.some(({ mesure }) => mesure.stock !== undefined);
  const date = contexte.colonne(periode!).nom;
  const { first, last } = daysOfYear(annee);
  const entree = [`const flux = s${date}[i] !== 1 ? 1 : v${date}[i] >= ${first} && v${date}[i] <= ${last} ? 3 : 0;`];
  if (stocks && execution) {
    const [debut, fin] = [contexte.colonne(execution.debut).nom, contexte.colonne(execution.fin).nom];
    for (const [sorte, from] of [["periode", first], ["fin", last]] as const) entree.push(`const ${sorte} = (s${debut}[i] !== 1 ? 1 : v${debut}[i] <= ${last} ? 3 : 0) & (s${fin}[i] !== 1 ? ${execution.finVide === "en cours" ? `(s${fin}[i] === 0 ? 3 : 1)` : "1"} : v${fin}[i] >= ${from} ? 3 : 0);`);
    entree.push("if ((flux | periode | fin) === 0) continue;");
  } else entree.push("if (flux === 0) continue;");
  const mesures: string[] = [];
  const [variables, retour]: [string[], string[]] = [[], []];
  mesurees.forEach((mesuree, rank) => {
    const own = `m${rank}_`;
    const base = baseDe(mesuree);
    const { num, den, vars, valeur } = sommes(contexte, mesuree.mesure, own);
    variables.push(`let ${own}ec = 0;`, ...vars);
    mesures.push(`{ const u = ${univers(contexte, table, mesuree.mesure)};`, base ? `const b = u & ${contexte.filtre(base)}; const c = b & ${contexte.filtre(mesuree.mesure.filtre)};` : `const b = u; const c = u & ${contexte.filtre(mesuree.mesure.filtre)};`);
    mesures.push(`if (${base ? "b === 1 || (b === 3 && c === 1)" : "c === 1"}) ${own}ec++; else {`, ...(base ? [`if (b === 3) { ${den} }`] : []), `if (c === 3) { ${num} }`, "} }");
    retour.push(`{ numerateur: ${valeur.num}, denominateur: ${base ? valeur.den : "null"}, ecartees: ${own}ec }`);
  });
  return { variables, lignes: { entree, mesures }, retour };
}

function univers(contexte: Contexte, table: Table, { stock, subsequents, concessions }: MesureComptee): string {
  const dated = stock ?? "flux";
  const out = table.columns.has("nature") ? [...(subsequents ? [] : [SUBSEQUENT]), ...(concessions ? [] : [CONCESSION])] : [];
  return out.reduce((sum, filtre: Filtre) => `(${contexte.filtre(filtre)} === 3 ? 0 : ${sum})`, dated);
}

/** How a kind of measure adds a row, and what its figures are. Amounts are added in cents. */
function sommes(contexte: Contexte, mesure: MesureComptee, own: string) {
  const plain = { num: `${own}num`, den: `${own}den` };
  const both = [`let ${own}num = 0, ${own}den = 0;`];
  switch (mesure.genre) {
    case "nombre": case "part": return { num: `${own}num++;`, den: `${own}den++;`, vars: both, valeur: plain };
    case "partMontant": case "somme": case "moyenne": {
      const { nom } = contexte.colonne(mesure.champ);
      const add = (side: string) => `if (s${nom}[i] === 1) ${own}${side} += Math.round(v${nom}[i] * 100);`;
      const lacking = mesure.genre === "partMontant" ? "" : ` else ${own}ec++;`;
      return { num: `${add("num")}${lacking}`, den: `${add("den")} else ${own}ec++;`, vars: both, valeur: { num: `${own}num / 100`, den: `${own}den / 100` } };
    }
    case "distinct": {
      const { nom } = contexte.colonne(mesure.champ);
      return { num: `if (s${nom}[i] === 1) ${own}seen[v${nom}[i]] = 1; else ${own}ec++;`, den: "", vars: [`const ${own}seen = new Uint8Array(e${nom}.length);`], valeur: { num: `new Set(e${nom}.filter((_, rank) => ${own}seen[rank] === 1).flatMap(({ items }) => items.map((item) => item.toLowerCase()))).size`, den: "0" } };
    }
    case "repartition": {
      const par = contexte.colonne(mesure.par).nom;
      const champ = mesure.champ === undefined ? null : contexte.colonne(mesure.champ).nom;
      const [there, size] = champ === null ? ["true", "1"] : [`s${champ}[i] === 1`, `Math.round(v${champ}[i] * 100)`];
      return {
        num: `if (${there}) { ${own}num += ${size}; if (s${par}[i] === 1) ${own}par[v${par}[i]] += ${size}; } else ${own}ec++;`, den: "",
        vars: [`let ${own}num = 0; const ${own}par = new Float64Array(e${par}.length);`], valeur: { num: champ === null ? `${own}num` : `${own}num / 100`, den: "0" },
      };
    }
  }
}
