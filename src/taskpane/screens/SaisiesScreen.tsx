import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useController, usePaneState } from "../app/PaneContext";
import { anneeDesSaisies } from "../app/slices/saisies";
import { useTextStyles } from "../components/textStyles";
import { saisiesTextes as textes } from "../textes";
import { FicheSaisie } from "./saisies/FicheSaisie";
import { ListeSaisies } from "./saisies/ListeSaisies";

/** What only a person knows: the actions of the scheme, and the form of one of them in the place of the list. */
export function SaisiesScreen() {
  const text = useTextStyles();
  const { readSaisies } = useController();
  const { choix, saisies, anneeSaisie, ficheSaisie, operation, failure } = usePaneState();
  const wanted = choix && JSON.stringify([choix.schemaId, anneeDesSaisies(choix, anneeSaisie)]);
  const asked = useRef<string | null>(null);
  // Read each time the screen is shown: lines may have been typed in the sheet meanwhile. What couldn't be read isn't asked for again by itself.
  useEffect(() => {
    if (wanted === null || operation !== null || asked.current === wanted) return;
    asked.current = wanted;
    void readSaisies();
  }, [wanted, operation, readSaisies]);
  if (!choix) return <p className={text.plain}>{textes.sansChoix}</p>;
  const shown = saisies && JSON.stringify([saisies.schemaId, saisies.formulaires.annee]) === wanted ? saisies : null;
  if (!shown) {
    return failure?.operation !== "lectureSaisies"
      ? <p className={text.plain}>{textes.attente}</p>
      : <div className={text.tight}><p className={text.plain}>{textes.echec}</p><div><Button size="small" onClick={() => void readSaisies()}>{textes.lire}</Button></div></div>;
  }
  const fiche = shown.formulaires.fiches.find(({ cle }) => cle === ficheSaisie);
  return fiche ? <FicheSaisie key={fiche.cle} fiche={fiche} saisies={shown} /> : <ListeSaisies saisies={shown} />;
}
