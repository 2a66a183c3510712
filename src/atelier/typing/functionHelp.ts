/** What the formula editor says of a function: one line, and its arguments; `[x]` is optional, `…` repeats the last one. */
export interface FunctionHelp {
  readonly english: string;
  readonly summary: string;
  readonly parameters: readonly HelpParameter[];
}
export interface HelpParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** The functions that a register calls for. Others compute as well, and are offered by name alone. */
const HELP = `
SUM|Additionne des nombres ou des plages.|nombre1;[nombre2…]
SUMIF|Additionne les cellules qui répondent à un critère.|plage;critère;[somme_plage]
SUMIFS|Additionne les cellules qui répondent à plusieurs critères.|somme_plage;plage_critères1;critère1;[…]
SUMPRODUCT|Multiplie terme à terme des plages de même taille et additionne les produits.|matrice1;[matrice2…]
COUNT|Compte les cellules qui contiennent un nombre.|valeur1;[valeur2…]
COUNTA|Compte les cellules qui ne sont pas vides.|valeur1;[valeur2…]
COUNTBLANK|Compte les cellules vides d'une plage.|plage
COUNTIF|Compte les cellules qui répondent à un critère.|plage;critère
COUNTIFS|Compte les lignes qui répondent à plusieurs critères.|plage_critères1;critère1;[…]
AVERAGE|Calcule la moyenne de nombres ou de plages.|nombre1;[nombre2…]
AVERAGEIF|Calcule la moyenne des cellules qui répondent à un critère.|plage;critère;[moyenne_plage]
AVERAGEIFS|Calcule la moyenne des cellules qui répondent à plusieurs critères.|moyenne_plage;plage_critères1;critère1;[…]
MEDIAN|Donne la valeur du milieu.|nombre1;[nombre2…]
MAX|Donne le plus grand nombre.|nombre1;[nombre2…]
MIN|Donne le plus petit nombre.|nombre1;[nombre2…]
ROUND|Arrondit un nombre à tant de décimales.|nombre;no_chiffres
ROUNDUP|Arrondit un nombre en s'éloignant de zéro.|nombre;no_chiffres
ROUNDDOWN|Arrondit un nombre vers zéro.|nombre;no_chiffres
ABS|Donne la valeur absolue d'un nombre.|nombre
IF|Donne une valeur si la condition est vraie, une autre sinon.|test_logique;valeur_si_vrai;[valeur_si_faux]
IFS|Donne la valeur de la première condition vraie.|test_logique1;valeur_si_vrai1;[…]
IFERROR|Donne une autre valeur à la place d'une erreur.|valeur;valeur_si_erreur
IFNA|Donne une autre valeur à la place de #N/A.|valeur;valeur_si_na
AND|Vrai si toutes les conditions sont vraies.|valeur_logique1;[valeur_logique2…]
OR|Vrai si l'une des conditions est vraie.|valeur_logique1;[valeur_logique2…]
NOT|Inverse une condition.|valeur_logique
ISBLANK|Vrai si la cellule est vide.|valeur
ISNUMBER|Vrai si la valeur est un nombre.|valeur
VLOOKUP|Cherche dans la première colonne d'un tableau et donne la valeur d'une autre colonne.|valeur_cherchée;table_matrice;no_index_col;[valeur_proche]
XLOOKUP|Cherche dans une plage et donne la valeur correspondante d'une autre.|valeur_cherchée;tableau_recherche;tableau_renvoyé;[si_non_trouvé];[mode_correspondance];[mode_recherche]
INDEX|Donne la valeur d'une ligne et d'une colonne d'un tableau.|matrice;no_lig;[no_col]
MATCH|Donne la position d'une valeur dans une plage.|valeur_cherchée;tableau_recherche;[type]
FILTER|Donne les lignes qui répondent à une condition.|tableau;inclure;[si_vide]
UNIQUE|Donne les valeurs distinctes.|tableau;[par_col];[exactement_une_fois]
SORT|Trie un tableau.|tableau;[index_tri];[ordre_tri];[par_col]
TEXT|Écrit un nombre sous un format.|valeur;format_texte
LEFT|Donne les premiers caractères d'un texte.|texte;[no_car]
RIGHT|Donne les derniers caractères d'un texte.|texte;[no_car]
MID|Donne des caractères du milieu d'un texte.|texte;no_départ;no_car
LEN|Compte les caractères d'un texte.|texte
TRIM|Ôte les espaces superflus.|texte
TEXTJOIN|Assemble des textes avec un séparateur.|délimiteur;ignorer_vide;texte1;[texte2…]
DATE|Donne la date d'une année, d'un mois et d'un jour.|année;mois;jour
YEAR|Donne l'année d'une date.|date
MONTH|Donne le mois d'une date.|date
DAY|Donne le jour d'une date.|date
TODAY|Donne la date du jour.|
EDATE|Donne la date située tant de mois après une autre.|date_départ;mois
SUBTOTAL|Calcule un sous-total qui tient compte du filtre.|no_fonction;réf1;[réf2…]
`;

/** Help by English name. */
export const FUNCTION_HELP: ReadonlyMap<string, FunctionHelp> = new Map(
  HELP.trim()
    .split("\n")
    .map((line): readonly [string, FunctionHelp] => {
      const [english = "", summary = "", parameters = ""] = line.split("|");
      return [english, { english, summary, parameters: parameters === "" ? [] : parameters.split(";").map(readParameter) }];
    }),
);

function readParameter(text: string): HelpParameter {
  const optional = text.startsWith("[");
  const bare = text.replace(/^\[|\]$/g, "");
  return { name: bare === "…" ? "…" : bare.replace("…", ""), optional, repeating: bare.endsWith("…") };
}
