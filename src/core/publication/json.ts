import { conformiteJson } from "../compliance/json";
import type { Conformite } from "../compliance/conformite";
import type { Periode } from "../indicators/resultat";
import { textePeriode } from "../indicators/textes";
import { lignesOuvertes, type Publication } from "./donnees/lignes";
import { textes } from "./mots";
import { isMasquee, isModaliteMasquee, publiable } from "./publiable";

/**
 * The check as published JSON: the shape of `conformite --format json` (DESIGN, "Command line") without what must stay
 * in the house, and the open data beside it (`donneesOuvertes`). What is hidden has no value, and says so in `masque`.
 */
export function bilanJson(publication: Publication) {
  const conformite = publiable(publication.conformite);
  const json = conformiteJson(conformite);
  const juges = (engagement: boolean) => conformite.indicateurs.filter((juge) => juge.engagement === engagement);
  return {
    ...json,
    indicateurs: json.indicateurs.map((indicateur, rang) => marked(indicateur, juges(false)[rang]!, conformite.periode)),
    engagements: json.engagements.map((indicateur, rang) => marked(indicateur, juges(true)[rang]!, conformite.periode)),
    donneesOuvertes: lignesOuvertes(publication),
  };
}

type Indicateur = ReturnType<typeof conformiteJson>["indicateurs"][number];
type Juge = Conformite["indicateurs"][number];

/** Says of each value that is hidden that it is. */
function marked(indicateur: Indicateur, { resultat, composantes, ventilations }: Juge, periode: Periode) {
  return {
    ...indicateur,
    ...(isMasquee(resultat) ? { ...MASQUE, phrase: textes.phraseMasquee(textePeriode(periode)) } : {}),
    modalites: indicateur.modalites.map((modalite, rang) => {
      const masquee = composantes.length > 0 ? isMasquee(composantes[rang]!.resultat) : resultat.genre === "repartition" && isModaliteMasquee(resultat.modalites[rang]!);
      return masquee ? { ...modalite, ...MASQUE } : modalite;
    }),
    ventilations: indicateur.ventilations.map((ventilation, rang) => ({
      ...ventilation,
      modalites: ventilation.modalites.map((modalite, place) => (isMasquee(ventilations[rang]!.modalites[place]!.resultat) ? { ...modalite, ...MASQUE } : modalite)),
    })),
  };
}

const MASQUE = { masque: textes.masquee } as const;
