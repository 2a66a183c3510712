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
