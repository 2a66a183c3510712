import { texte, type DemonstrationSheet } from "./sheetModel";

const HEADERS = ["Code", "Libellé", "N-1", "Valeur", "Cible", "Écart", "Statut", "Source", "Commentaire"] as const;
const WIDTHS = [8, 62, 12, 14, 14, 12, 18, 30, 48] as const;

/** Codes and libellés of the Landes scheme, in its order, and a comment where the direction has already written one. */
const LINES: readonly (readonly [code: string, libelle: string, commentaire?: string])[] = [
  ["A1", "Nombre de marchés clausés dans la tranche des marchés supérieurs à 25 000 € HT", "La programmation 2025 prévoit douze opérations clausées de plus."],
  ["A2", "Volume d'heures d'insertion contractualisées"],
  ["A3", "Nombre de personnes bénéficiaires", "Une personne peut avoir plusieurs contrats : elle compte une fois."],
  ["B1", "Nombre de collectivités et autres donneurs d'ordres publics ayant adopté un SPASER et/ou ayant inséré des clauses sociales dans leurs marchés"],
  ["C1", "Nombre de marchés réservés aux structures d'insertion (EA, ESAT, SIAE)"],
  ["C2", "Montants mandatés aux structures des ESAT, EA, SIAE"],
  ["C3", "Nombre d'utilisation de la plateforme de l'inclusion (sourcing inversé)"],
  ["C4", "Nombre de marchés intégrant des critères sociaux (hors clauses d'insertion et lots réservés)"],
  ["D1", "Nombre de documents de type Index salarial ou Plan pour l'égalité professionnelle reçus", "= à compléter avec le référent égalité (texte, et non formule)"],
  ["E1", "Nombre de marchés pour lesquels un critère « s'assurer que la ressource est gérée durablement » a été mis en place ou exigé"],
  ["F2", "Nombre de marchés faisant recours aux matériaux éco-labellisés et/ou bio-sourcés ou avec certification environnementale"],
  ["G1", "Durée de vie du parc informatique interne ; durée de vie du mobilier interne"],
  ["G2", "Nombre des achats pour lesquels le recours à l'achat d'occasion est exigé"],
  ["H1", "Nombre de marchés de travaux pour lesquels un critère ou une prescription matériaux recyclables et/ou recyclés est mis en œuvre"],
  ["I1", "Nombre de véhicules alternatifs achetés (GPL, GNV, hybrides, électriques, hydrogènes, vélos, etc.)"],
  ["J1", "Nombre de marchés avec critères valorisant la diminution de l'impact du prestataire sur l'environnement lors de l'exécution du marché"],
  ["K1", "Nombre de marchés intégrant la réutilisation d'agrégats enrobés"],
  ["K2", "Nombre de marchés intégrant l'utilisation d'enrobés tièdes et/ou à basses températures"],
  ["K3", "Tonnage d'agrégats d'enrobés réellement incorporés ainsi que d'enrobés tièdes ou à basses températures", "Tonnages déclarés par les titulaires, à rapprocher des bons de pesée."],
  ["T1", "Nombre de marchés notifiés à l'ESS"],
  ["T2", "Domaine d'activité des marchés réservés à l'ESS"],
  ["U1", "Nombre de démarches « sourcing » entreprises par les services"],
  ["U2", "Nombre d'entreprises de l'ESS ayant répondu au sourcing"],
];

const HEADER_ROW = 4;

/** The template that the add-in fills: codes and libellés are there, values are not. */
export function bilanSheet(): DemonstrationSheet {
  const columnCount = HEADERS.length;
  const rowCount = LINES.length + 1;
  const body = { row: HEADER_ROW + 1, column: 0, rowCount: LINES.length, columnCount };
  const column = (index: number) => ({ ...body, column: index, columnCount: 1 });
  return {
    name: "Bilan",
    rows: [
      [texte("Bilan du SPASER – modèle à remplir")],
      [texte("Schéma du Département des Landes 2023-2029. Choisissez l'année dans le volet, puis « Remplir le bilan ».")],
      [texte("Les commentaires, les couleurs et les largeurs de cette feuille sont les vôtres : le remplissage n'y touche pas.")],
      [],
      HEADERS.map((header) => texte(header)),
      ...LINES.map(([code, libelle, commentaire]) => [texte(code), texte(libelle), null, null, null, null, null, null, texte(commentaire ?? null)]),
    ],
    widths: WIDTHS,
    frozenRows: HEADER_ROW + 1,
    tables: [{ name: "Bilan", area: { row: HEADER_ROW, column: 0, rowCount, columnCount } }],
    styles: [
      { area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 16, color: "#17614A" } },
      { area: { row: 1, column: 0, rowCount: 2, columnCount: 1 }, style: { color: "#5B6A66" } },
      { area: { row: HEADER_ROW, column: 0, rowCount: 1, columnCount }, style: { bold: true, horizontal: "center", vertical: "center" } },
      { area: column(0), style: { bold: true, horizontal: "center", vertical: "top" } },
      { area: column(1), style: { wrap: true, vertical: "top" } },
      { area: { ...body, column: 2, columnCount: 6 }, style: { wrap: true, vertical: "top" } },
      { area: { ...body, column: 3, columnCount: 1 }, style: { fill: "#F1F7F4", wrap: true, vertical: "top" } },
      { area: column(7), style: { wrap: true, vertical: "top", color: "#5B6A66" } },
      { area: column(8), style: { wrap: true, italic: true, vertical: "top" } },
    ],
  };
}
