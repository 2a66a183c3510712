import type { Champ, TypeChamp } from "../register/champ";
import { oneLine } from "../register/extrait";

/** The words of a rule: what is counted, on which conditions, against which base, in which period. */
export const motsRegle = {
  genre: (quoi: string, table: string) => `${quoi}, table ${table}`,
  genres: {
    nombre: "Nombre de lignes", part: "Part des lignes", repartition: (champ: string, somme: string | null) => `${somme === null ? "Nombre de lignes" : `Somme de « ${somme} »`} par « ${champ} »`,
    partMontant: (champ: string) => `Part de « ${champ} »`, somme: (champ: string) => `Somme de « ${champ} »`, distinct: (champ: string) => `Nombre de valeurs différentes de « ${champ} »`,
    moyenne: (champ: string, poids: string | null) => `Moyenne de « ${champ} »${poids === null ? "" : `, pondérée par « ${poids} »`}`,
  },
  condition: (condition: string) => `Condition : ${condition}`,
  base: (conditions: readonly string[], denominateur: string) => `Rapporté à : ${denominateur}${conditions.length > 0 ? ` (${conditions.join(", ")})` : ""}`,
  periode: (champ: string) => `Dans la période d'après « ${champ} »`, sansPeriode: "Quelle que soit l'année",
  natures: (subsequents: boolean, concessions: boolean) => `Marchés subséquents ${subsequents ? "comptés" : "non comptés"}, concessions ${concessions ? "comptées" : "non comptées"}`,
  stock: { periode: "Marché ou ligne en cours pendant la période", fin: "Ligne encore présente au dernier jour de la période" } as const,
  ratio: "Rapport de deux valeurs", haut: (quoi: string) => `Au numérateur : ${quoi}`, bas: (quoi: string) => `Au dénominateur : ${quoi}`, indicateur: (code: string) => `l'indicateur ${code}`,
  realisation: (action: string, sousAction: string | null) => `Réalisation de l'action ${action}${sousAction === null ? "" : ` (ligne « ${sousAction} »)`}, table Suivi des actions`,
  effectif: (champ: string) => `Une ligne compte pour son « ${champ} » quand il est rempli`,
  duMarche: (libelle: string) => `${libelle} du marché`,
  sinon: (autre: string) => `À défaut : ${autre}`, saisie: (quoi: string) => `Valeur saisie par une personne dans la table Saisies : ${quoi}`,
  oui: "oui", non: "non", vide: "vide", rempli: "rempli", et: " et ", ou: " ou ",
  operateurs: { "<>": "autre que", ">": "plus de", ">=": "au moins", "<": "moins de", "<=": "au plus", "=": "" } as Readonly<Record<string, string>>,
} as const;

const liste = (mots: readonly string[]) => mots.join(", ");
const proche = (mot: string | null) => (mot === null ? "" : ` ; vouliez-vous dire « ${mot} » ?`);

/** What a criterion of each type of field looks like. */
const EXEMPLES: Readonly<Partial<Record<TypeChamp, string>>> = {
  nombre: "un nombre, par exemple « >10 »", entier: "un nombre entier, par exemple « >=3 »", montant: "un montant, par exemple « >25000 »",
  pourcentage: "un pourcentage, par exemple « >=10 % »", date: "une date, par exemple « >=01/01/2024 »", ouiNon: "oui ou non",
};

/** What is said of a criterion that can't be read, or that no row could meet. */
export const motsCritere = {
  sansValeur: (texte: string, operateur: string) => `« ${oneLine(texte)} » : il manque une valeur après « ${operateur} »`,
  illisible: (texte: string, { libelle, type }: Pick<Champ, "libelle" | "type">) => `« ${oneLine(texte)} » ne se lit pas comme une valeur de « ${libelle} » : il faut ${EXEMPLES[type] ?? "un texte"}`,
  ordreSurTexte: (texte: string, libelle: string) => `« ${oneLine(texte)} » : « ${libelle} » est un texte, seuls = et <> s'y appliquent`,
  liste: () => "une liste de critères ne contient que des valeurs (« l'une de »), sans « <> » ni vide",
  inconnu: (valeur: string, libelle: string, voisin: string | null, valeurs: readonly string[]) =>
    `« ${oneLine(valeur)} » n'est pas une valeur de « ${libelle} »${proche(voisin)} ; les valeurs sont : ${liste(valeurs)}`,
} as const;

/** What is said of a document that isn't a scheme: what was found at a key, and what was expected there. */
export const motsDocument = {
  cleManquante: (attendu: string) => `clé manquante : il faut ${attendu}`,
  cleVide: (attendu: string) => `la clé n'a pas de valeur : il faut ${attendu}`,
  cleInconnue: (voisine: string | null, connues: readonly string[]) => `clé inconnue${proche(voisine)} ; les clés sont : ${liste(connues)}`,
  cleChiffre: () => "clé inconnue : un nombre à virgule s'écrit avec un point, par exemple 0.3",
  vide: (cles: readonly string[]) => `le fichier est vide : un schéma commence par les clés ${liste(cles)}`,
  attendu: (attendu: string) => `il faut ${attendu}`,
  texteEntreGuillemets: (ecrit: string) => `il faut un texte : mettez-le entre guillemets, "${oneLine(ecrit)}"`,
  nombreNu: (nombre: string) => `il faut un nombre, sans guillemets ni « % » : ${nombre}`,
  nombre: (attendu: string, ecrit: string) => `il faut ${attendu}, et « ${oneLine(ecrit)} » est un texte`,
  ouiNon: (valeur: "true" | "false") => `il faut true (oui) ou false (non) : ${valeur}`,
  parmi: (valeurs: readonly string[], voisin: string | null) => `une valeur parmi : ${liste(valeurs)}${proche(voisin)}`,
  forme: (formes: readonly string[], voisine: string | null) => `une forme parmi : ${liste(formes)}${proche(voisine)}`,
  auMoins: (minimum: string, plusieurs: boolean) => (plusieurs ? `il en faut au moins ${minimum}` : `au moins ${minimum}`),
  auPlus: (maximum: string) => `au plus ${maximum}`,
  format: () => "le texte n'a pas la forme attendue à cet endroit", inattendue: () => "valeur inattendue à cet endroit",
  boucle: () => "le document se contient lui-même (une ancre YAML qui tourne en rond) : un schéma est un arbre",
  critere: () => "critère illisible : il faut un texte, un nombre, true ou false, ou une liste",
  codeEnDouble: (quoi: string, code: string) => `deux ${quoi} portent le code « ${oneLine(code)} » : un code ne sert qu'une fois`,
  periode: () => "la période finit avant de commencer",
  types: {
    string: "un texte", number: "un nombre", int: "un nombre entier", boolean: "true (oui) ou false (non)", array: "une liste", object: "un ensemble de clés", record: "un ensemble de clés", null: "rien",
  } as Readonly<Record<string, string>>,
  ensemble: (cles: readonly string[]) => `un ensemble de clés : ${liste(cles)}`,
} as const;

/** What is said of rules that the register or the scheme itself contradicts. */
export const motsProbleme = {
  champInconnu: (champ: string, table: string, voisin: string | null) => `champ inconnu « ${oneLine(champ)} » dans la table « ${oneLine(table)} »${proche(voisin)}`,
  champSansNombre: (libelle: string) => `« ${libelle} » n'est pas un nombre : il ne s'additionne pas`,
  champSansDate: (libelle: string) => `« ${libelle} » n'est ni une date ni une année : il ne met pas une ligne dans une période`,
  actionInconnue: (action: string) => `l'action « ${oneLine(action)} » n'est pas dans le schéma`,
  tableInconnue: (table: string, tables: readonly string[]) => `table inconnue « ${oneLine(table)} » ; les tables sont : ${liste(tables)}`,
  parametreInconnu: (code: string) => `le paramètre « ${oneLine(code)} » n'est pas dans le schéma`,
  parametreSansDate: (code: string, champ: string, table: string) => `le paramètre « ${oneLine(code)} » suit « ${oneLine(champ)} », qui n'est pas une date de la table « ${oneLine(table)} »`,
  stock: (table: string) => `la table « ${oneLine(table)} » ne dit pas quand une ligne finit : un stock ne s'y mesure pas`,
  coteSaisi: () => "un côté d'un rapport ne se saisit pas : reprenez le code d'un indicateur saisi (indicateur: …)",
  indicateurInconnu: (code: string) => `l'indicateur « ${oneLine(code)} » n'est pas dans le schéma`,
  ventilation: () => "une ventilation demande une mesure sur une table du registre",
  rond: (chemin: readonly string[]) => `des indicateurs se reprennent l'un l'autre en rond : ${(chemin.length > 10 ? [...chemin.slice(0, 8), "…", ...chemin.slice(-1)] : chemin).join(" → ")}`,
  unite: (cible: string, jugee: string) => `la cible est en « ${cible} », et ce qu'elle juge en « ${jugee} »`,
  part: () => "une part va de 0 à 100 %, et 1,5 veut dire 150 %",
  cibleEnDouble: (autre: string) => `une autre cible (${autre}) vaut déjà au même moment sur la même grandeur : gardez-en une`,
} as const;
